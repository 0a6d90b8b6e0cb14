/**
 * The units a form may write. A dimension has one base unit; a factor says how many base units the written one is, and the
 * first name of a row is the one the others are synonyms of. Factors must be exact decimals: that is why 亩 (2000/3 平方米)
 * is a dimension of its own, and why the day is counted in minutes.
 */
export const MEASURES: readonly Measure[] = [
  {
    dimension: 'proportion',
    base: '%',
    units: [
      ['0.01', '%'],
      ['0.001', '‰'],
      ['0.1', '成'],
    ],
  },
  { dimension: 'money', base: '元', units: [['1', '元', '人民币']] },
  {
    dimension: 'length',
    base: '米',
    units: [
      ['1', '米', 'm'],
      ['1000', '公里', '千米', 'km'],
      ['0.1', '分米', 'dm'],
      ['0.01', '厘米', 'cm'],
      ['0.001', '毫米', 'mm'],
    ],
  },
  {
    dimension: 'area',
    base: '平方米',
    units: [
      ['1', '平方米', '平米', 'm2'],
      ['1000000', '平方公里', '平方千米', 'km2'],
      ['10000', '公顷', 'hm2'],
    ],
  },
  {
    dimension: 'volume',
    base: '立方米',
    units: [
      ['1', '立方米', 'm3'],
      ['0.001', '升', 'L', 'l'],
      ['0.000001', '毫升', 'ml'],
    ],
  },
  {
    dimension: 'mass',
    base: '千克',
    units: [
      ['1', '千克', '公斤', 'kg'],
      ['0.5', '斤'],
      ['0.001', '克', 'g'],
      ['0.000001', '毫克', 'mg'],
      ['1000', '吨', 't'],
    ],
  },
  {
    dimension: 'duration',
    base: '分钟',
    units: [
      ['1', '分钟'],
      ['60', '小时', '个小时'],
      ['1440', '天', '日'],
      ['10080', '周', '个星期', '星期'],
    ],
  },
  {
    dimension: 'months',
    base: '个月',
    units: [
      ['1', '个月', '月'],
      ['3', '个季度', '季度'],
      ['12', '年'],
    ],
  },
  {
    dimension: 'power',
    base: '千瓦',
    units: [
      ['1', '千瓦', 'kw'],
      ['1000', '兆瓦', 'mw'],
    ],
  },
];

/** Units that count things. Each is its own dimension, named by its first word: ten 个 are not ten 项. */
export const COUNTERS: readonly (readonly [string, ...string[]])[] = [
  ['人', '名', '位'],
  ['人次'],
  ['百分点', '个百分点'],
  ['工作日', '个工作日'],
  ['课时', '个课时'],
  ['学时', '个学时'],
  ['工时', '个工时'],
  ['千瓦时', 'kwh'],
  ['℃', '摄氏度'],
  ['分贝', 'db'],
  ...words(
    '家 个 场 场次 次 篇 起 种 项 例 户 件 份 套 台 批 期 条 只 本 册 辆 处 座 所 间 栋 幢 株 棵 头 分 级 倍 亩 秒',
  ),
  ...words(
    '台次 批次 辆次 架次 艘次 班次 车次 站次 户次 家次 项次 件次 人天 人月 人年 工日 标段 标准箱 延米 千伏 千伏安',
  ),
  ...words(
    '盏 根 块 片 张 副 把 支 枚 瓶 盒 箱 袋 桶 床 匹 羽 孔 眼 组 桌 门 节 堂 轮 部 集 首 幅 页 卷 款 宗 笔 架 艘 班 类',
  ),
  ...words('床位 泊位 车位 点位 席位 美元 欧元 港元 日元 吨公里 人公里'),
];

/** After a one-character numeral these number a thing in a row (二级, 一期) or end a word (十分): no amount. */
export const ORDINAL_UNITS: ReadonlySet<string> = new Set('级 期 类 分 部 门 把 支 组 首 块'.split(' '));

type Measure = {
  readonly dimension: string;
  readonly base: string;
  readonly units: readonly (readonly [factor: string, ...names: string[]])[];
};

function words(list: string): [string][] {
  return list.split(' ').map((word) => [word]);
}
