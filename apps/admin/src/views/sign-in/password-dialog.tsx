import { App, Modal } from 'antd';
import { useSay } from '../../language/language.tsx';
import { PasswordForm } from './password-form.tsx';
import './sign-in.css';
import { WORDS } from './words.ts';

type Props = { readonly username: string; readonly onClose: () => void };

/** Another password for whoever is signed in; they stay so here, and nowhere else. */
export function PasswordDialog({ username, onClose }: Props) {
  const say = useSay();
  const { message } = App.useApp();
  const onChanged = () => {
    void message.success(say(WORDS.changed));
    onClose();
  };
  return (
    <Modal open title={say(WORDS.changeTitle)} footer={null} width={420} onCancel={onClose}>
      <p>{say(WORDS.changeHint)}</p>
      <PasswordForm username={username} onChanged={onChanged} />
    </Modal>
  );
}
