import type { LocalizedText } from '@plumbline/core';
import { text } from '@plumbline/locale';
import type { ProblemCode } from './problem-status.ts';

/** What is said of a problem: what is the matter, and what to do. */
export const PROBLEM_WORDS: Readonly<Record<ProblemCode | 'internal', LocalizedText>> = {
  'not-found': text('没有这项内容，或您无权查看', 'There is nothing of this name, or you may not see it'),
  'not-allowed': text('您没有办理此事的权限', 'You may not do this'),
  'wrong-state': text(
    '当前状态下不能办理，请刷新后再看',
    'This cannot be done in its present state; reload and look again',
  ),
  'rules-not-kept': text(
    '这项测算没有记下每份表因哪条规则变化；请与某个版本或正式得分比较，“照此再测一次”之后再按规则筛选',
    'This study does not say which rule moved which form; make one like it that is compared with a version or with official scores, and choose the rule there',
  ),
  'invalid-input': text('提交的内容有误，请按所列各处改正', 'What was sent has faults; correct the places listed'),
  'gates-shut': text('发布条件尚未全部满足', 'Not everything that publishing needs is there yet'),
  'version-conflict': text(
    '他人已先保存，请取得最新内容、合并后再保存；您的内容没有丢失',
    'Somebody else saved first; fetch the latest, merge and save again. Nothing of yours is lost',
  ),
  duplicate: text('同名的内容已经存在', 'There is one of this name already'),
  immutable: text('此内容一经产生不得更改', 'This never changes once it is there'),
  'published-version-differs': text(
    '随程序提供的版本与已发布的同名版本不同',
    'A version that came with the program differs from the published one of that name',
  ),
  'invalid-cursor': text('翻页位置无效，请从头列出', 'No page of this list ended there; list it from the start'),
  'unstorable-text': text('文字中有无法保存的字符', 'A text holds a character that cannot be kept'),
  'database-newer': text(
    '数据库由更新的程序升级过，请升级本程序',
    'The database belongs to a newer program; update this one',
  ),
  'rule-set/invalid': text('规则集有误，不能用于计分', 'The rule set has faults and cannot be scored with'),
  'malformed-json': text('请求不是合法的 JSON', 'The request is no valid JSON'),
  'unsupported-media-type': text(
    '内容类型不受支持，请使用 application/json；附件使用 multipart/form-data',
    'This content type is not supported; use application/json, and multipart/form-data for files',
  ),
  'too-large': text('提交的内容过大', 'What was sent is too large'),
  'too-many-requests': text('请求过于频繁，请稍后再试', 'Too many requests; try again later'),
  'not-signed-in': text('请先登录', 'Log in first'),
  'wrong-log-in': text('用户名或密码不正确', 'The name or the password is not right'),
  'password-change-required': text('请先修改一次性密码', 'Change the one-time password first'),
  'weak-password': text(
    '新密码过短、过长、容易被猜到（常见的、连续或重复的、与姓名相近的），或与旧密码相同',
    'The new password is too short, too long, easily guessed (common, a row or a repetition, close to a name), or the old one',
  ),
  'cross-site-request': text('请求来自其他网站，已拒绝', 'The request came from another site and was refused'),
  'precondition-required': text(
    '请用 If-Match 注明所依据的版本',
    'Name the revision the change is based on with If-Match',
  ),
  'idempotency-key-reused': text(
    '此 Idempotency-Key 已用于另一内容',
    'This Idempotency-Key was used for something else',
  ),
  'idempotency-key-in-use': text(
    '此 Idempotency-Key 的请求尚未办完，请稍后以同一 Key 重发；若一直如此，服务器可能在办理中途停止，请先查看是否已经办成，再换一个 Key',
    'A request with this Idempotency-Key is not finished; send it again with the same key in a moment. If this stays so, a server may have stopped in the middle: look whether it was done, then use another key',
  ),
  'unknown-route': text('没有这个地址', 'There is no such address'),
  'bad-request': text('请求有误', 'The request is not right'),
  unavailable: text('服务暂时不可用，请稍后再试', 'The service is not available now; try again later'),
  'storage-full': text(
    '服务器的磁盘已满，这次的内容没有存入；已存入的不受影响。请告知管理员腾出空间，然后重试',
    'The disk of the server is full and this was not kept; what was kept before is there. Tell the administrator to make room, then try again',
  ),
  'storage-read-only': text(
    '服务器的数据不能写入（磁盘只读或有故障），这次的内容没有存入；已存入的仍可查看。请告知管理员',
    'The server cannot write its data (the disk is read-only, or failing) and this was not kept; what was kept before can be read. Tell the administrator',
  ),
  'storage-busy': text(
    '数据库正被占用，这次没有办成，请稍后重试；若一直如此，请告知管理员',
    'The database is kept busy and this was not done; try again in a moment. If this stays so, tell the administrator',
  ),
  'storage-away': text(
    '数据库暂时连接不上，请稍后重试；已确认存入的内容都在。若一直如此，请告知管理员',
    'The database does not answer now; try again in a moment. Whatever was acknowledged is there. If this stays so, tell the administrator',
  ),
  internal: text(
    '服务器出错，已记录；请把请求编号告知管理员',
    'The server failed, and has noted it; tell the administrator the number of the request',
  ),
};

/** Why something is not allowed, for the reasons that use cases give. */
export const REASON_WORDS: Readonly<Record<string, LocalizedText>> = {
  'own-draft': text('不得审批自己编写的草案', 'Nobody approves a draft of their own'),
  'own-form': text('不得审核自己填报的表', 'Nobody reviews a form they filed'),
  'own-scores-first': text(
    '先给出您自己的复核分，才能看其他复核人的',
    'Give your own points first; then you see those of other reviewers',
  ),
  'not-accepted-yet': text('通过之后才能看复核分', 'What reviewers gave can be seen once the form is accepted'),
  'own-grants': text('不得更改自己的角色', 'Nobody changes what they may do themselves'),
  'own-account': text('不得停用自己的账号', 'Nobody disables their own account'),
  'other-document': text('草案在此期间已改动', 'The draft was changed meanwhile'),
  'rule-set-of-another-organisation': text('此规则集属于另一单位', 'The rule set belongs to another organisation'),
  role: text('您在该单位没有所需的角色', 'You do not have the role for this there'),
};
