import { documentHash, type RuleSet } from '@plumbline/core';
import { Button, Form, Input } from 'antd';
import { useMemo } from 'react';
import { useSay } from '../../../language/language.tsx';
import { Mark } from '../../../parts/mark.tsx';
import { WORDS } from '../words.ts';

/** That the version is what was published, computed again here, and where a certificate is checked. */
export function HashTab({ document, hash }: { readonly document: RuleSet; readonly hash: string }) {
  const say = useSay();
  const computed = useMemo(() => documentHash(document), [document]);
  const isSame = computed === hash;
  return (
    <div className="version-hash">
      <dl>
        <dt>{say(WORDS.hashRegistered)}</dt>
        <dd>
          <code>{hash}</code>
        </dd>
        <dt>{say(WORDS.hashComputed)}</dt>
        <dd>
          <code>{computed}</code>
        </dd>
      </dl>
      <p role="status">
        <Mark kind={isSame ? 'good' : 'bad'}>{say(isSame ? WORDS.hashSame : WORDS.hashOther)}</Mark>
      </p>
      <p>{say(WORDS.hashMeaning)}</p>
      <CertificateForm />
    </div>
  );
}

function CertificateForm() {
  const say = useSay();
  return (
    <Form<{ readonly certificate: string }>
      layout="vertical"
      onFinish={({ certificate }) => window.open(`/certificates/${certificate.trim().toLowerCase()}`, '_blank')}
    >
      <Form.Item
        name="certificate"
        label={say(WORDS.certificate)}
        rules={[{ required: true, pattern: /^\s*[0-9a-f]{64}\s*$/i, message: say(WORDS.certificateHelp) }]}
      >
        <Input autoComplete="off" spellCheck={false} />
      </Form.Item>
      <Button htmlType="submit">{say(WORDS.certificateOpen)}</Button>
    </Form>
  );
}
