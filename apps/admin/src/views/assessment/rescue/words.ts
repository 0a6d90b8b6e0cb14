import { text } from '@plumbline/locale';

export const WORDS = {
  found: text(
    '此浏览器中有他人填写而未保存的内容，填写者：',
    'This browser holds what somebody else typed and could not save:',
  ),
  choose: text(
    '可以由您接着填写并保存，也可以留待本人登录后取回。',
    'You may go on with it and save it as yours, or leave it for when they sign in.',
  ),
  take: text('接着填写', 'Go on with it'),
  leave: text('留给本人', 'Leave it'),
} as const;
