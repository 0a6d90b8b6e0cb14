import type { Language, LocalizedText } from '@plumbline/core';
import { terms, text } from '@plumbline/locale';
import { findCertificate, NotFoundError, type PublicCertificate, type ServiceContext } from '@plumbline/service';
import { Hono } from 'hono';
import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import QRCode from 'qrcode';
import type { AppDeps, AppEnv } from '../app-deps.ts';

/** A certificate that was issued here, for whoever has its address or its code in print: what was scored under what, and never the form. */
export function certificatePage({ context, publicUrl }: AppDeps) {
  return new Hono<AppEnv>()
    .get('/certificates/page.css', (c) => c.body(STYLE, 200, { 'Content-Type': 'text/css; charset=utf-8' }))
    .get('/certificates/:hash', async (c) => {
      const hash = c.req.param('hash');
      const certificate = await found(context, hash);
      // Whoever types an address from paper sees a page; a program sees the problem it knows.
      if (certificate === null && c.req.header('accept')?.includes('text/html'))
        return c.html(notFoundPage(c.get('language')), 404, { Vary: 'Accept, Accept-Language' });
      if (certificate === null) throw new NotFoundError('certificate', hash);
      const code = await QRCode.toString(`${publicUrl}/certificates/${hash}`, { type: 'svg', margin: 0 });
      return c.html(page(certificate, code, c.get('language')));
    });
}

async function found(context: ServiceContext, hash: string): Promise<PublicCertificate | null> {
  if (!/^[0-9a-f]{64}$/.test(hash)) return null;
  return findCertificate(context, { hash }).catch((error: unknown) => {
    if (error instanceof NotFoundError) return null;
    throw error;
  });
}

function page(certificate: PublicCertificate, code: string, language: Language) {
  const word = (key: keyof typeof WORDS) => WORDS[key][language];
  const { ruleSet, total, rating, effective, issuedAt, engineVersion, inputHash, scorecardHash, hash } = certificate;
  const ratingWord = (id: string | null) => (id === null ? '—' : (RATINGS[id]?.[language] ?? id));
  const rows: readonly (readonly [label: string, value: string])[] = [
    [word(effective ? 'computedTotal' : 'total'), total ?? word('pending')],
    [word(effective ? 'computedRating' : 'rating'), ratingWord(rating)],
    ...(effective === undefined ? [] : effectiveRows(effective, ratingWord, language)),
    [word('rules'), `${ruleSet.id}@${ruleSet.version}`],
    [word('issuedAt'), issuedAt],
    [word('engine'), engineVersion],
    [word('rulesHash'), ruleSet.hash],
    [word('inputHash'), inputHash],
    [word('scorecardHash'), scorecardHash],
    [word('hash'), hash],
  ];
  return inPage(
    word('title'),
    language,
    html`<p>${word('intro')}</p>
<table>
${rows.map(([label, value]) => html`<tr><th scope="row">${label}</th><td>${value}</td></tr>`)}
</table>
<figure role="img" aria-label="${word('code')}">${raw(code)}<figcaption>${word('code')}</figcaption></figure>
<p class="note">${word('note')}</p>`,
  );
}

const notFoundPage = (language: Language) =>
  inPage(WORDS.noCertificate[language], language, html`<p>${WORDS.checkAddress[language]}</p>`);

const inPage = (title: string, language: Language, content: HtmlEscapedString | Promise<HtmlEscapedString>) =>
  html`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/certificates/page.css">
</head>
<body>
<main>
<h1>${title}</h1>
${content}
</main>
</body>
</html>
`;

/** The total that counts, and which points a person set. */
function effectiveRows(
  { overrides, total, rating }: NonNullable<PublicCertificate['effective']>,
  ratingWord: (id: string | null) => string,
  language: Language,
): readonly (readonly [label: string, value: string])[] {
  const pending = WORDS.pending[language];
  const points = overrides.map(({ index, computed, score }) => {
    const item = index === null ? WORDS.execution : text(`指标 ${index + 1}`, `Indicator ${index + 1}`);
    return `${item[language]}: ${computed ?? pending} → ${score}`;
  });
  return [
    [WORDS.effectiveTotal[language], total ?? pending],
    [WORDS.effectiveRating[language], ratingWord(rating)],
    [WORDS.setPoints[language], points.join(language === 'zh' ? '；' : '; ')],
  ];
}

const RATINGS: Readonly<Record<string, LocalizedText>> = terms.ratings;

const WORDS = {
  noCertificate: text('没有这份证书', 'No such certificate'),
  checkAddress: text(
    '本系统没有出具过这个地址的证书。请核对地址：最后一段是 64 位的证书哈希；也可持证书文件用 plumbline verify 离线核验。',
    'No certificate of this address was issued here. Check the address: its last part is the hash of the certificate, of 64 digits. Whoever has the file of a certificate can also check it offline with plumbline verify.',
  ),
  title: text('得分证书', 'Certificate of a score'),
  intro: text(
    '本系统出具过这份证书；下列内容由所存计分结果重新得出，与证书一致。',
    'This certificate was issued here; what follows was made again from the scorecard that is kept, and is the same.',
  ),
  total: text('总分', 'Total'),
  rating: text('等级', 'Rating'),
  computedTotal: text('总分（按规则计算）', 'Total, as computed'),
  computedRating: text('等级（按规则计算）', 'Rating, as computed'),
  effectiveTotal: text('总分（计入复核改分）', 'Total, with points set on review'),
  effectiveRating: text('等级（计入复核改分）', 'Rating, with points set on review'),
  setPoints: text('复核改分', 'Points set on review'),
  execution: text('预算执行率', 'Budget execution'),
  pending: text('有待定项', 'not settled'),
  rules: text('规则集版本', 'Rule set version'),
  issuedAt: text('出具时间（UTC）', 'Issued at (UTC)'),
  engine: text('引擎版本', 'Engine version'),
  rulesHash: text('规则哈希', 'Hash of the rules'),
  inputHash: text('表格哈希', 'Hash of the form'),
  scorecardHash: text('计分结果哈希', 'Hash of the scorecard'),
  hash: text('证书哈希', 'Hash of the certificate'),
  code: text('本页地址', 'The address of this page'),
  note: text(
    '哈希能证明各部分相符、未被改动，不能代替签名；持有原表者可用 plumbline verify 离线核验。',
    'Hashes show that the parts belong together and were not changed; they are no signature. Whoever has the form can check it offline with plumbline verify.',
  ),
} as const;

const STYLE = `body { font-family: system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; line-height: 1.6; color: #1a1a1a; background: #fff; margin: 0; }
main { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; border-bottom: 1px solid #ccc; padding: 0.4rem 0.6rem; overflow-wrap: anywhere; }
th { width: 11rem; font-weight: 600; }
figure { margin: 1.5rem 0; width: 10rem; }
figure svg { width: 10rem; height: 10rem; }
.note { color: #555; font-size: 0.9rem; }
`;
