import { useMutation } from '@tanstack/react-query';
import { Alert, App, Checkbox, Form, Modal } from 'antd';
import { useRef, useState } from 'react';
import { useLanguage, useSay } from '../../../language/language.tsx';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import { saveFile } from '../../../parts/save-file.ts';
import { fetchArchive } from './fetch-archive.ts';
import { PaperFields } from './paper-fields.tsx';
import { WORDS } from './words.ts';

/** As the server takes them. */
const MOST = 500;

const FORMATS = [
  { value: 'pdf', label: 'PDF' },
  { value: 'xlsx', label: 'Excel' },
  { value: 'docx', label: 'Word' },
  { value: 'json', label: 'JSON' },
] as const;

type Format = (typeof FORMATS)[number]['value'];
type Props = { readonly ids: readonly string[]; readonly onClose: () => void };

/** How the chosen forms are to stand on paper; they come as one file, and closing the dialog stops them. */
export function ExportDialog({ ids, onClose }: Props) {
  const say = useSay();
  const { language } = useLanguage();
  const { message } = App.useApp();
  const stop = useRef(new AbortController());
  const [formats, setFormats] = useState<readonly Format[]>(['pdf']);
  const [paper, setPaper] = useState<Parameters<typeof PaperFields>[0]['value']>({ layout: null, points: 'scored' });
  const [certificates, setCertificates] = useState(false);
  const [received, setReceived] = useState(0);
  const run = useMutation({
    mutationFn: () => {
      const { layout, points } = paper;
      const wish = { assessmentIds: [...ids], formats: [...formats], points, certificates, lang: language };
      return fetchArchive({ ...wish, ...(layout === null ? {} : { layout }) }, setReceived, stop.current.signal);
    },
    onSuccess: (archive) => {
      saveFile(`${say(WORDS.exportTitle, { count: ids.length })}.zip`, archive);
      void message.success(say(WORDS.done, { count: ids.length }));
      onClose();
    },
  });
  const close = () => {
    stop.current.abort();
    onClose();
  };
  const isTooMany = ids.length > MOST;
  return (
    <Modal
      open
      title={say(WORDS.exportTitle, { count: ids.length })}
      okText={say(WORDS.start)}
      okButtonProps={{ disabled: isTooMany || ids.length === 0 || formats.length === 0 }}
      cancelText={say(WORDS.cancel)}
      confirmLoading={run.isPending}
      onOk={() => run.mutate()}
      onCancel={close}
    >
      <p>{say(WORDS.exportNote)}</p>
      {isTooMany && <Alert type="warning" showIcon title={say(WORDS.exportMost, { most: MOST })} />}
      <PaperFields value={paper} hasScores onChange={setPaper} />
      <Form layout="vertical" component="div">
        <Form.Item label={<span id="export-formats">{say(WORDS.formats)}</span>}>
          <Checkbox.Group
            aria-labelledby="export-formats"
            options={[...FORMATS]}
            value={[...formats]}
            onChange={(chosen) => setFormats(chosen)}
          />
        </Form.Item>
        <Form.Item>
          <Checkbox checked={certificates} onChange={({ target }) => setCertificates(target.checked)}>
            {say(WORDS.certificates)}
          </Checkbox>
        </Form.Item>
      </Form>
      {run.isPending && <p role="status">{say(WORDS.received, { size: sizeOf(received) })}</p>}
      {run.error && <ProblemAlert error={run.error} />}
    </Modal>
  );
}

// biome-ignore lint/plugin: the size of a file
const sizeOf = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
