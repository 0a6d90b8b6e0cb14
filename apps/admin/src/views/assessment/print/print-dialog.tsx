import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useLanguage, useSay } from '../../../language/language.tsx';
import { CertificateChoice } from './certificate-choice.tsx';
import { type PaperFormat, type PaperWish, paperAddress } from './paper-address.ts';
import { PaperFields } from './paper-fields.tsx';
import './print.css';
import { ScorecardChoice } from './scorecard-choice.tsx';
import { WORDS } from './words.ts';

/** What is to be printed. */
export type Printable = {
  readonly id: string;
  readonly projectName: string;
  readonly isDraft: boolean;
  /** The scorecard that counts, for a certificate; null where there is none. Whose points are printed the server decides: the form may change meanwhile. */
  readonly scorecardId: string | null;
};

const FORMATS = [
  ['pdf', 'PDF'],
  ['xlsx', 'Excel'],
  ['docx', 'Word'],
  ['json', 'JSON'],
] as const satisfies readonly (readonly [PaperFormat, string])[];

type Props = { readonly of: Printable; readonly onClose: () => void };

/** How a form is to stand on paper, and then the paper itself: to be looked at, or to be saved. */
export function PrintDialog({ of: { id, projectName, isDraft, scorecardId }, onClose }: Props) {
  const say = useSay();
  const { language } = useLanguage();
  const hasScores = scorecardId !== null;
  const [wish, setWish] = useState<PaperWish>({
    layout: null,
    points: hasScores ? 'scored' : 'filed',
    scorecardId: null,
    certificate: null,
  });
  return (
    <Modal
      open
      title={say(WORDS.title, { project: projectName })}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{say(WORDS.close)}</Button>}
    >
      {isDraft && <p>{say(WORDS.draft)}</p>}
      <PaperFields value={wish} hasScores={hasScores} onChange={(value) => setWish({ ...wish, ...value })} />
      {hasScores && wish.points !== 'filed' && (
        <ScorecardChoice
          id={id}
          value={wish.scorecardId}
          onChange={(chosen) => setWish({ ...wish, scorecardId: chosen, certificate: null })}
        />
      )}
      {hasScores && (
        <CertificateChoice
          id={id}
          scorecardId={wish.scorecardId ?? scorecardId}
          hash={wish.certificate}
          onChange={(certificate) => setWish({ ...wish, certificate })}
        />
      )}
      <div className="print-files">
        <Button type="primary" href={paperAddress(id, 'pdf', wish, language)} target="_blank" rel="noopener">
          {say(WORDS.preview)}
        </Button>
        {FORMATS.map(([format, name]) => (
          <Button key={format} href={paperAddress(id, format, wish, language)} download>
            {say(WORDS.download, { format: name })}
          </Button>
        ))}
      </div>
    </Modal>
  );
}
