import { text } from '@plumbline/locale';

export const WORDS = {
  title: text('登录准绳', 'Log in to Plumbline'),
  username: text('用户名', 'Name'),
  password: text('密码', 'Password'),
  logIn: text('登录', 'Log in'),
  required: text('请填写', 'Fill this in'),
  newTitle: text('请设置自己的密码', 'Choose a password of your own'),
  newHint: text('一次性密码只能用这一次。', 'The one-time password is good for this once.'),
  current: text('现在的密码', 'Present password'),
  next: text('新密码', 'New password'),
  again: text('再输一次', 'Once more'),
  different: text('两次输入的不一样', 'The two are not the same'),
  change: text('设置密码', 'Set the password'),
  ruleLength: text(
    '至少 {least} 个字符，什么字符都可以，可以是一句话',
    'At least {least} characters, of any kind; a sentence is a good one',
  ),
  ruleCommon: text(
    '不是常见的密码，也不是一串连续或重复的字符',
    'Neither one that many people have, nor a row or a repetition',
  ),
  ruleNames: text(
    '除姓名、用户名和“准绳”之外至少还有六个字，并与现在的密码不同',
    'At least six letters or digits besides your names and that of this program; not the present one',
  ),
  tooShort: text('至少 {least} 个字符', 'At least {least} characters'),
  wrongCurrent: text('现在的密码不正确', 'This is not the present password'),
  weak: text(
    '这个密码容易被猜到，或与现在的相同，请按下面的要求换一个',
    'Others would guess this one, or it is the present one; choose another, as said below',
  ),
  changeTitle: text('修改密码', 'Change the password'),
  changeHint: text(
    '修改之后，您在其他浏览器和电脑上的登录全部退出，此处不受影响。',
    'You will be logged out everywhere else, and stay logged in here.',
  ),
  changed: text('密码已修改，其他地方的登录已退出', 'The password is changed, and you are logged out everywhere else'),
} as const;
