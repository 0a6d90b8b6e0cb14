import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useSay } from '../../../language/language.tsx';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import { useOrganisationsWith } from '../../../parts/use-organisations-with.ts';
import type { GivenPassword } from '../password-given.tsx';
import { RoleBoxes } from '../roles/role-boxes.tsx';
import { UnitChoice } from '../roles/unit-choice.tsx';
import { WORDS } from '../words.ts';
import { isTaken, type NewPerson, useAddPerson } from './use-add-person.ts';

type Props = { readonly onGiven: (given: GivenPassword) => void };

/** Adds somebody, who logs in the first time with a password that is told once. */
export function AddPersonButton({ onGiven }: Props) {
  const say = useSay();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button type="primary" onClick={() => setAsking(true)}>
        {say(WORDS.add)}
      </Button>
      {isAsking && (
        <AddPersonDialog
          onClose={() => setAsking(false)}
          onGiven={(given) => {
            setAsking(false);
            onGiven(given);
          }}
        />
      )}
    </>
  );
}

function AddPersonDialog({ onGiven, onClose }: Props & { readonly onClose: () => void }) {
  const say = useSay();
  const [form] = Form.useForm<NewPerson>();
  const units = useOrganisationsWith('administrator');
  const add = useAddPerson({
    onGiven,
    onTaken: () => {
      form.setFields([{ name: 'username', errors: [say(WORDS.usernameTaken)] }]);
      form.focusField('username');
    },
  });
  const only = units.length === 1 ? units[0] : undefined;
  return (
    <Modal
      open
      title={say(WORDS.add)}
      okText={say(WORDS.addOk)}
      cancelText={say(WORDS.cancel)}
      confirmLoading={add.isPending}
      width={560}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<NewPerson>
        form={form}
        layout="vertical"
        initialValues={{ roles: [], ...(only ? { organisationId: only.id } : {}) }}
        onFinish={(person) => add.mutate(person)}
      >
        <PersonFields />
      </Form>
      {add.error && !isTaken(add.error) && <ProblemAlert error={add.error} />}
    </Modal>
  );
}

function PersonFields() {
  const say = useSay();
  return (
    <>
      <Form.Item<NewPerson>
        name="name"
        label={say(WORDS.name)}
        rules={[{ required: true, whitespace: true, message: say(WORDS.nameMissing) }]}
      >
        <Input autoFocus autoComplete="off" maxLength={200} />
      </Form.Item>
      <Form.Item<NewPerson>
        name="username"
        label={say(WORDS.username)}
        extra={say(WORDS.usernameHelp)}
        rules={[{ required: true, pattern: USERNAME, message: say(WORDS.usernameHelp) }]}
      >
        <Input autoComplete="off" maxLength={60} />
      </Form.Item>
      <Form.Item<NewPerson>
        name="organisationId"
        label={say(WORDS.unit)}
        rules={[{ required: true, message: say(WORDS.unitMissing) }]}
      >
        <UnitChoice />
      </Form.Item>
      <Form.Item<NewPerson> name="roles" label={say(WORDS.rolesThen)}>
        <RoleBoxes label={say(WORDS.rolesThen)} />
      </Form.Item>
    </>
  );
}

/** As the server has it. */
const USERNAME = /^[\p{L}\p{N}][\p{L}\p{N}._-]{1,59}$/u;
