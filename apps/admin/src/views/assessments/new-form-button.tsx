import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { api, created } from '../../api/api.ts';
import { resolutionQuery, ruleSetsQuery } from '../../api/rule-sets-query.ts';
import { useLanguage, useSay } from '../../language/language.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useOrganisationsWith } from '../../parts/use-organisations-with.ts';
import { emptyForm } from './empty-form.ts';
import { WORDS } from './words.ts';

/** Begins a form; only those see it who file forms. */
export function NewFormButton() {
  const say = useSay();
  const [isAsking, setAsking] = useState(false);
  if (useOrganisationsWith('evaluator').length === 0) return null;
  return (
    <>
      <Button type="primary" onClick={() => setAsking(true)}>
        {say(WORDS.create)}
      </Button>
      {isAsking && <NewFormDialog onClose={() => setAsking(false)} />}
    </>
  );
}

type Fields = { readonly organisationId: string; readonly fiscalYear: number; readonly project: string };

function NewFormDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const [form] = Form.useForm<Fields>();
  const fiscalYear = Form.useWatch('fiscalYear', form);
  const units = useOrganisationsWith('evaluator');
  const create = useNewForm();
  const only = units.length === 1 ? units[0] : undefined;
  return (
    <Modal
      open
      title={say(WORDS.createTitle)}
      okText={say(WORDS.createOk)}
      cancelText={say(WORDS.cancel)}
      confirmLoading={create.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{ fiscalYear: lastYear(), ...(only ? { organisationId: only.id } : {}) }}
        onFinish={({ organisationId, ...rest }) =>
          create.mutate({ organisationId, unit: units.find(({ id }) => id === organisationId)?.name ?? null, ...rest })
        }
      >
        <Form.Item
          name="project"
          label={say(WORDS.projectName)}
          rules={[{ required: true, whitespace: true, max: 400, message: say(WORDS.projectMissing) }]}
        >
          <Input autoFocus autoComplete="off" maxLength={400} />
        </Form.Item>
        <Form.Item
          name="organisationId"
          label={say(WORDS.unit)}
          rules={[{ required: true, message: say(WORDS.unitMissing) }]}
        >
          <Select
            showSearch
            optionFilterProp="label"
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <Form.Item
          name="fiscalYear"
          label={say(WORDS.year)}
          rules={[{ required: true, message: say(WORDS.yearMissing) }]}
          extra={<RulesOf fiscalYear={fiscalYear} />}
        >
          <Select options={years().map((value) => ({ value, label: String(value) }))} />
        </Form.Item>
      </Form>
      {create.error && <ProblemAlert error={create.error} />}
    </Modal>
  );
}

/** Under which version a form of the year will be scored, as far as that is settled. */
function RulesOf({ fiscalYear }: { readonly fiscalYear: number | undefined }) {
  const say = useSay();
  const { language } = useLanguage();
  const { data } = useQuery(resolutionQuery(fiscalYear ?? null));
  const { data: ruleSets } = useQuery(ruleSetsQuery);
  if (!data || !ruleSets || fiscalYear === undefined) return null;
  const nameOf = ({ id, version }: { readonly id: string; readonly version: string }) =>
    `${ruleSets.items.find((one) => one.id === id)?.title[language] ?? id} ${version}`;
  const { version, candidates } = data;
  if (version) return say(WORDS.rulesOf, { rules: nameOf(version) });
  if (candidates.length === 0) return say(WORDS.noRules, { year: String(fiscalYear) });
  return say(WORDS.rulesToChoose, { rules: candidates.map(nameOf).join(language === 'zh' ? '、' : ', ') });
}

/** Creates the form and opens it. */
function useNewForm() {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: ({ organisationId, unit, fiscalYear, project }: Fields & { readonly unit: string | null }) => {
      const json = { organisationId, form: emptyForm({ fiscalYear, project: project.trim(), unit }) };
      return created(['assessments', json], (once) => api.assessments.$post({ json }, once));
    },
    onSuccess: ({ id }) => navigate({ to: '/assessments/$id', params: { id } }),
  });
}

/** Forms are filed in the year after theirs. */
const lastYear = () => new Date().getFullYear() - 1;
const years = () => Array.from({ length: 12 }, (_, back) => lastYear() + 1 - back);
