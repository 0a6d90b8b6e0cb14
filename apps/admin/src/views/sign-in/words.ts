import { text } from '@plumbline/locale';

export const WORDS = {
  title: text('登录准绳', 'Log in to Plumbline'),
  username: text('用户名', 'Name'),
  password: text('密码', 'Password'),
  logIn: text('登录', 'Log in'),
  required: text('请填写', 'Fill this in'),
  newTitle: text('请设置自己的密码', 'Choose a password of your own'),
  newHint: text(
    '一次性密码只能用这一次。新密码至少 {least} 个字符。',
    'The one-time password is good for this once. The new one has at least {least} characters.',
  ),
  current: text('现在的密码', 'Present password'),
  next: text('新密码', 'New password'),
  again: text('再输一次', 'Once more'),
  different: text('两次输入的不一样', 'The two are not the same'),
  change: text('设置密码', 'Set the password'),
} as const;
