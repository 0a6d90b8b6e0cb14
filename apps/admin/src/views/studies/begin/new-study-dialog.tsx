import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Form, Input, Modal, Segmented } from 'antd';
import { useEffect, useRef } from 'react';
import { api, created } from '../../../api/api.ts';
import { useSay } from '../../../language/language.tsx';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import { yearsWords } from '../question-words.ts';
import { WORDS as STUDY } from '../words.ts';
import { CostNote } from './cost-note.tsx';
import { newStudy, type StudyFields } from './new-study.ts';
import { PopulationFields } from './population-fields.tsx';
import { RuleFields } from './rule-fields.tsx';
import { useRuleChoices } from './use-rule-choices.ts';
import { WORDS } from './words.ts';

type Props = { readonly given: Partial<StudyFields>; readonly onClose: () => void };

/** What is to be found out, about which forms, and what that will cost. */
export function NewStudyDialog({ given, onClose }: Props) {
  const say = useSay();
  const [form] = Form.useForm<StudyFields>();
  const { nameOf } = useRuleChoices();
  const begin = useBegin();
  const isNamed = useRef(false);
  const fields = { ...EMPTY, ...given };
  const kind = Form.useWatch('kind', form) ?? fields.kind;
  // What stands in fields that are not shown is not among those that are filled in.
  const suggestion = ({ kind: asked, candidate, versions = [], years }: Partial<StudyFields>): string => {
    if (asked === 'matrix') return versions.length === 0 ? '' : say(WORDS.suggestedMatrix, { count: versions.length });
    const called = candidate === undefined ? null : nameOf(candidate);
    if (called === null) return '';
    const said = yearsWords(years?.length ? years.toSorted((a, b) => a - b) : null, say);
    return say(WORDS.suggested, { candidate: called, years: said });
  };
  // What is chosen in the address is known by name only when the lists are there.
  const suggested = suggestion(Form.useWatch<StudyFields>([], form) ?? fields);
  useEffect(() => {
    if (!isNamed.current) form.setFieldValue('name', suggested);
  }, [form, suggested]);
  return (
    <Modal
      open
      width={760}
      title={say(WORDS.begin)}
      okText={say(WORDS.start)}
      cancelText={say(STUDY.cancel)}
      confirmLoading={begin.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="page-note">{say(STUDY.simulation)}</p>
      <Form<StudyFields>
        form={form}
        layout="vertical"
        initialValues={fields}
        // What is set from here counts as touched as well, so that the form cannot tell who wrote it.
        onValuesChange={(changed: Partial<StudyFields>) => {
          if ('name' in changed) isNamed.current = true;
        }}
        onFinish={(filled) => begin.mutate(filled)}
      >
        <Form.Item name="kind" label={say(WORDS.kind)}>
          <Segmented
            aria-label={say(WORDS.kind)}
            options={[
              { value: 'comparison', label: say(WORDS.comparison) },
              { value: 'matrix', label: say(WORDS.matrix) },
            ]}
          />
        </Form.Item>
        <div className="study-fields">
          <PopulationFields />
          <RuleFields kind={kind} />
        </div>
        <Form.Item
          name="name"
          label={say(WORDS.name)}
          rules={[{ required: true, whitespace: true, max: 200, message: say(WORDS.nameMissing) }]}
        >
          <Input autoComplete="off" maxLength={200} />
        </Form.Item>
        <Form.Item name="note" label={say(WORDS.note)}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={4000} placeholder={say(WORDS.noteHint)} />
        </Form.Item>
        <CostNote />
      </Form>
      {begin.error && <ProblemAlert error={begin.error} />}
    </Modal>
  );
}

const EMPTY: StudyFields = {
  kind: 'comparison',
  name: '',
  years: [],
  organisations: [],
  formTypes: [],
  base: 'official',
  versions: [],
};

/** Begins a study and opens it. */
function useBegin() {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (fields: StudyFields) => {
      const asked = newStudy(fields);
      if (asked === null) throw new Error('The form lets nobody send what is not filled in');
      const { question, ...labels } = asked;
      return created(['studies', asked], (once) =>
        question.kind === 'matrix'
          ? api.studies.matrix.$post({ json: { ...labels, question } }, once)
          : api.studies.$post({ json: { ...labels, question } }, once),
      );
    },
    onSuccess: ({ id }) => navigate({ to: '/studies/$id', params: { id }, search: {} }),
  });
}
