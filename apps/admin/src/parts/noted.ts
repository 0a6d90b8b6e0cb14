import { text } from '@plumbline/locale';

/** Something with what more there is to say of it, as each language brackets it. */
export const NOTED = text('{what}（{note}）', '{what} ({note})');
