/**
 * Puts characters for radicals back to the characters they look like. Where a font prints both with one glyph, PDFs name the radical: ⽬ for 目.
 * Only radicals are touched: the NFKC form of a whole text would also make ① a 1 and ％ a %.
 */
export const foldRadicals = (text: string) =>
  text.replace(/[\u2e80-\u2fdf]/g, (radical) => WITHOUT_NFKC.get(radical) ?? radical.normalize('NFKC'));

/**
 * Radicals that Unicode gives no such form, with what Chinese fonts print alike. The first one has a form, 戶, which is not how it is written
 * in the fonts of the mainland: there it stands for 户.
 */
const RADICALS =
  '⼾⺂⺃⺅⺉⺋⺏⺐⺒⺓⺔⺕⺖⺘⺙⺛⺞⺠⺡⺣⺤⺦⺨⺭⺯⺰⺱⺳⺹⺺⺾⻂⻅⻆⻈⻉⻋⻌⻐⻑⻒⻓⻔⻖⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻮⻯⻰⻱⻲';
const CHARACTERS =
  '户乛乚亻刂㔾尣尢巳幺彑彐忄扌攵旡歺民氵灬爫丬犭礻糹纟罓㓁耂肀艹衤见角讠贝车辶钅長镸长门阝青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐齿竜龙龜亀';

const WITHOUT_NFKC = new Map([...RADICALS].map((radical, index) => [radical, [...CHARACTERS][index] ?? radical]));
