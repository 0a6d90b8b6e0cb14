import { Alert, Button, Modal } from 'antd';
import { useSay } from '../../language/language.tsx';
import { CopyField } from '../../parts/copy-field.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { WORDS } from './words.ts';

/** Whom a password was made for; null where the server told it before, and tells it to nobody again. */
export type GivenPassword = {
  readonly name: string;
  readonly username: string;
  readonly oneTimePassword: string | null;
  /** What kept somebody who was added from getting their roles as well. */
  readonly rolesError?: Error;
};

type Props = { readonly given: GivenPassword; readonly onClose: () => void };

/** The only place where a one-time password ever stands. It goes by its button alone, not by a click beside it. */
export function PasswordGiven({ given: { name, username, oneTimePassword, rolesError }, onClose }: Props) {
  const say = useSay();
  return (
    <Modal
      open
      title={say(WORDS.passwordOf, { name })}
      footer={
        <Button type="primary" onClick={onClose}>
          {say(WORDS.noted)}
        </Button>
      }
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
    >
      {oneTimePassword === null ? (
        <Alert type="warning" showIcon title={say(WORDS.passwordGone)} />
      ) : (
        <>
          <Alert type="warning" showIcon title={say(WORDS.onlyOnce)} />
          <p>{say(WORDS.handOver, { username })}</p>
          <CopyField label={say(WORDS.oneTimePassword)} value={oneTimePassword} />
        </>
      )}
      {rolesError && (
        <>
          <p>{say(WORDS.rolesMissing)}</p>
          <ProblemAlert error={rolesError} />
        </>
      )}
    </Modal>
  );
}
