import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { organisationsQuery } from '../api/organisations-query.ts';
import { ruleSetsQuery } from '../api/rule-sets-query.ts';
import { useLanguage, useSay } from '../language/language.tsx';
import { ProblemAlert } from './problem-alert.tsx';
import { type DraftBase, useEditorOrganisations, useNewDraft } from './use-new-draft.ts';
import { WORDS } from './words.ts';

type Fields = {
  readonly base: string;
  readonly organisationId: string;
  readonly isNew: boolean;
  readonly ruleSetId: string;
};

/** From which version a draft begins, whose it is, and whether it is to be a rule set of its own. */
export function NewDraftDialog({ base, onClose }: { readonly base: DraftBase | null; readonly onClose: () => void }) {
  const say = useSay();
  const [form] = Form.useForm<Fields>();
  const [isNew, setNew] = useState(false);
  const { versions, organisations } = useChoices();
  const editors = useEditorOrganisations();
  const create = useNewDraft();
  const submit = ({ base: chosen, organisationId, ruleSetId }: Fields) => {
    const [id = '', version = ''] = chosen.split('@');
    create.mutate({ base: { id, version }, organisationId, ruleSetId: isNew ? ruleSetId : id });
  };
  return (
    <Modal
      open
      title={say(WORDS.newDraft)}
      okText={say(WORDS.create)}
      cancelText={say(WORDS.cancel)}
      confirmLoading={create.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{ base: base && `${base.id}@${base.version}`, organisationId: editors[0] }}
        onFinish={submit}
      >
        <Form.Item name="base" label={say(WORDS.base)} rules={[{ required: true }]}>
          <Select showSearch optionFilterProp="label" options={versions} />
        </Form.Item>
        {editors.length > 1 && (
          <Form.Item name="organisationId" label={say(WORDS.organisation)} rules={[{ required: true }]}>
            <Select showSearch optionFilterProp="label" options={organisations} />
          </Form.Item>
        )}
        {editors.length === 1 && <Form.Item name="organisationId" hidden children={<Input />} />}
        <Checkbox checked={isNew} onChange={({ target }) => setNew(target.checked)}>
          {say(WORDS.asNew)}
        </Checkbox>
        {isNew && (
          <Form.Item
            name="ruleSetId"
            label={say(WORDS.newId)}
            extra={say(WORDS.newIdHelp)}
            rules={[{ required: true, pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/, max: 64, message: say(WORDS.newIdHelp) }]}
          >
            <Input autoComplete="off" />
          </Form.Item>
        )}
      </Form>
      {create.error && <ProblemAlert error={create.error} />}
    </Modal>
  );
}

type Choice = { readonly value: string; readonly label: string };

/** Versions under their rule sets, newest first, and the organisations one may write for. */
function useChoices() {
  const { language } = useLanguage();
  const editors = useEditorOrganisations();
  const { data: ruleSets } = useQuery(ruleSetsQuery);
  const { data: all = [] } = useQuery(organisationsQuery);
  const versions = (ruleSets?.items ?? []).map(({ id, title, versions: list }) => ({
    label: title[language],
    options: list
      .toReversed()
      .map(({ version }): Choice => ({ value: `${id}@${version}`, label: `${title[language]} ${version}` })),
  }));
  const organisations = all
    .filter(({ id }) => editors.includes(id))
    .map(({ id, name }): Choice => ({ value: id, label: name }));
  return { versions, organisations };
}
