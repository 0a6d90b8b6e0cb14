import { type NonEmpty, words } from '../random.ts';

/** What projects do, which decides what they are measured by. */
const KINDS = [
  'training',
  'works',
  'lines',
  'purchase',
  'supplies',
  'relief',
  'award',
  'event',
  'service',
  'upkeep',
  'inspection',
  'study',
] as const;
export type Kind = (typeof KINDS)[number];

/** A line of work of a department: 校舍维修改造 is works. `lastWord` is its last two characters. */
export type Topic = { readonly name: string; readonly kind: Kind; readonly lastWord: string };

export type Department = {
  readonly office: string;
  /** Whom it serves, for 学生家长满意度. */
  readonly people: string;
  readonly units: NonEmpty<string>;
  readonly topics: NonEmpty<Topic>;
};

/** The usual departments of a city, each with its kinds of units and its lines of work. */
export const DEPARTMENTS: NonEmpty<Department> = [
  department('教育局', '学生家长', '实验中学 第一小学 中心幼儿园 教师进修学院 教育考试院 职业技术学校 特殊教育学校', {
    training: '中小学教师培训 校长任职资格培训',
    works: '校舍维修改造 校园运动场地改建',
    purchase: '教学设备购置 多媒体教室设备配置',
    relief: '家庭经济困难学生资助 课后服务补助',
    event: '中小学生艺术节活动',
    inspection: '学业质量监测',
  }),
  department('科学技术局', '科技企业', '科技创新服务中心 生产力促进中心 科技信息研究所 孵化器管理中心', {
    award: '科技型中小企业创新补助 高新技术企业认定奖励 科技创新券兑付',
    event: '科技活动周活动 创新创业大赛',
    study: '软科学课题研究 产业技术路线图编制',
    service: '科技企业孵化服务',
  }),
  department('工业和信息化局', '企业', '中小企业服务中心 工业经济运行监测中心 无线电管理站 节能监察中心', {
    award: '企业技术改造补助 工业互联网示范项目奖励',
    upkeep: '中小企业公共服务平台运行',
    inspection: '工业节能监察 无线电频谱监测',
    event: '产业对接活动',
    study: '重点产业链调查研究',
  }),
  department('公安局', '群众', '交通警察支队 治安管理支队 出入境管理支队 人民警察培训学校 信息通信支队', {
    purchase: '警用装备购置 执法记录设备更新',
    upkeep: '视频监控系统运行维护',
    service: '辅警劳务服务',
    training: '民警实战技能培训',
    event: '反诈骗宣传活动',
    works: '派出所业务用房维修 智能交通信号建设',
  }),
  department('民政局', '老年人', '社会福利院 救助管理站 殡仪馆 养老服务指导中心 婚姻登记中心 儿童福利院', {
    relief: '城乡居民最低生活保障 困难残疾人生活补贴 高龄老人津贴 临时救助资金发放',
    service: '居家养老服务 社区助餐服务',
    works: '养老机构设施改造',
    event: '慈善文化宣传活动',
  }),
  department('司法局', '群众', '法律援助中心 公证处 社区矫正管理中心 人民调解中心', {
    service: '法律援助服务 人民调解工作',
    upkeep: '公共法律服务热线运行',
    event: '法治宣传教育活动',
    training: '行政执法人员培训',
    relief: '律师值班补贴',
  }),
  department('财政局', '预算单位', '国库支付中心 财政投资评审中心 会计服务中心 预算绩效管理中心', {
    upkeep: '财政一体化系统运行维护',
    service: '代理记账服务',
    inspection: '财政监督检查 会计信息质量检查',
    training: '会计人员继续教育 预算绩效管理培训',
    study: '绩效指标体系研究',
  }),
  department(
    '人力资源和社会保障局',
    '求职人员',
    '就业服务中心 劳动人事争议仲裁院 社会保险管理中心 人事考试中心 技工学校',
    {
      training: '职业技能提升培训 创业培训',
      relief: '公益性岗位补贴 高校毕业生就业见习补贴 创业担保贷款贴息',
      event: '专场招聘活动',
      inspection: '农民工工资支付专项检查',
      service: '人事考试组织服务',
    },
  ),
  department('自然资源和规划局', '群众', '土地储备中心 测绘地理信息中心 不动产登记中心 规划设计研究院 地质环境监测站', {
    study: '国土空间规划编制 城市设计研究',
    inspection: '土地卫片执法检查 地质灾害隐患排查',
    service: '不动产登记服务',
    upkeep: '地理信息系统维护',
    works: '高标准农田复垦 废弃矿山修复',
  }),
  department('生态环境局', '公众', '环境监测站 环境监察支队 环境科学研究院 固体废物管理中心', {
    inspection: '空气质量监测 水环境质量监测 污染源监督性监测 排污企业执法检查',
    works: '农村生活污水治理 土壤污染修复',
    event: '环境日宣传活动',
    purchase: '应急监测设备购置',
  }),
  department('住房和城乡建设局', '居民', '建设工程质量安全监督站 房屋征收中心 住房保障中心 城建档案馆', {
    works: '老旧小区改造 农村危房改造 保障性住房维修',
    relief: '住房租赁补贴发放',
    inspection: '建筑工地安全检查 房屋安全鉴定',
    service: '城建档案数字化',
  }),
  department('交通运输局', '出行群众', '公路养护中心 道路运输管理所 港航管理处 公交运营公司 交通综合执法支队', {
    lines: '农村公路养护 桥梁维修加固',
    works: '公交站亭建设',
    service: '公交运营补助',
    upkeep: '交通运行监测平台维护',
    inspection: '超限超载治理 道路运输安全检查',
    purchase: '新能源公交车购置',
  }),
  department('水务局', '用水户', '河道管理所 水文站 水利工程管理处 排水管理中心 防汛物资储备站', {
    lines: '河道疏浚整治 灌区渠系改造',
    works: '防汛泵站维修',
    inspection: '水质水文监测 水土保持监督检查',
    supplies: '防汛抗旱物资储备',
    upkeep: '城镇排水管网养护',
    event: '节水宣传活动',
  }),
  department('农业农村局', '农户', '农业技术推广站 动物疫病预防控制中心 种子管理站 农机化服务站 农产品质量检测中心', {
    relief: '耕地地力保护补贴 农机购置补贴',
    award: '新型农业经营主体扶持',
    training: '高素质农民培育',
    inspection: '农产品质量安全监测 重大动物疫病监测',
    works: '高标准农田建设',
    event: '农民丰收节活动',
  }),
  department('商务局', '参展企业', '外商投资促进中心 电子商务服务中心 市场运行监测中心 会展服务中心', {
    event: '进出口商品交易活动 促消费活动 境外招商推介活动',
    award: '外贸企业参展补助 跨境电商发展奖励',
    inspection: '生活必需品市场监测',
    service: '境外办事机构运行',
  }),
  department('文化和旅游局', '读者观众', '图书馆 文化馆 博物馆 美术馆 文物保护研究所 歌舞剧院', {
    event: '公共文化惠民演出 文化遗产日活动 全民阅读活动',
    supplies: '图书文献购置',
    service: '公共场馆免费开放 旅游咨询服务',
    works: '文物保护修缮 非遗展示馆改造',
    inspection: '文化市场综合执法',
  }),
  department('卫生健康委员会', '患者', '疾病预防控制中心 中心医院 妇幼保健院 社区卫生服务中心 急救中心 中心血站', {
    service: '基本公共卫生服务 家庭医生签约服务 院前急救服务',
    purchase: '医疗设备购置',
    supplies: '疫苗及防疫物资采购',
    training: '全科医生规范化培训',
    inspection: '慢性病监测 饮用水卫生监测',
    relief: '计划生育家庭特别扶助',
    event: '健康知识宣传活动',
  }),
  department('退役军人事务局', '退役军人', '退役军人服务中心 军队离退休干部休养所 烈士陵园管理处', {
    relief: '优抚对象抚恤补助 自主就业退役士兵补助 重点优抚对象医疗补助',
    training: '退役士兵适应性培训',
    works: '烈士纪念设施维护',
    event: '烈士纪念日活动',
  }),
  department('应急管理局', '企业群众', '应急救援中心 安全生产执法支队 防灾减灾中心 地震监测站', {
    inspection: '安全生产专项检查 自然灾害风险普查',
    purchase: '应急救援装备购置',
    supplies: '救灾物资储备',
    training: '安全生产管理人员培训',
    event: '安全生产月宣传活动',
    upkeep: '应急指挥平台运行维护',
  }),
  department('审计局', '被审计单位', '审计数据中心 经济责任审计中心 固定资产投资审计中心', {
    inspection: '预算执行审计 领导干部经济责任审计 政府投资项目审计',
    upkeep: '审计信息系统维护',
    training: '审计业务骨干培训',
  }),
  department('市场监督管理局', '消费者', '食品药品检验所 计量检测院 质量技术监督所 消费者权益保护中心 特种设备检验所', {
    inspection: '食品安全抽检 药品医疗器械抽检 特种设备检验 产品质量监督抽查',
    award: '知识产权创造资助',
    event: '消费者权益日活动',
    upkeep: '投诉举报平台运行',
  }),
  department('体育局', '健身群众', '体育中心 少年儿童业余体育学校 全民健身指导中心 体育运动学校', {
    event: '全民健身运动会 青少年体育赛事',
    upkeep: '公共体育场馆开放',
    purchase: '社区健身器材配置',
    training: '社会体育指导员培训 后备人才训练',
  }),
  department('统计局', '调查对象', '普查中心 社情民意调查中心 数据管理中心', {
    study: '人口抽样调查 住户收支调查 经济普查 社情民意调查',
    training: '统计从业人员培训',
    upkeep: '统计联网直报系统维护',
  }),
  department('医疗保障局', '参保人员', '医疗保险事务中心 医保基金监管中心 药械采购服务中心', {
    relief: '城乡居民医疗保险补助 城乡医疗救助 长期护理保险补助',
    inspection: '医保基金专项检查',
    service: '医保经办服务',
    upkeep: '医保信息平台维护',
    event: '打击骗保宣传活动',
  }),
  department('城市管理局', '市民', '环境卫生管理处 市政设施管理处 城市管理执法支队 照明管理所 垃圾处置中心', {
    upkeep: '道路清扫保洁 路灯照明维护 公厕管理服务',
    service: '生活垃圾收运处置',
    lines: '市政道路维修',
    works: '景观灯光改造',
    inspection: '市容环境专项整治',
    purchase: '环卫车辆购置',
  }),
  department('绿化和林业局', '游园市民', '公园管理处 林业工作站 野生动植物保护中心 园林科学研究所 国有林场', {
    works: '公园绿地建设 造林抚育 行道树补植',
    upkeep: '绿地养护',
    service: '森林防火巡护',
    inspection: '林业有害生物监测',
    event: '花卉展览活动',
    relief: '生态公益林补偿',
  }),
  department('信访局', '来访群众', '人民来访接待中心 信访信息中心', {
    service: '信访事项办理',
    upkeep: '网上信访系统运行',
    relief: '特殊疑难信访救助',
    training: '信访干部培训',
    study: '信访形势分析研究',
  }),
  department('机关事务管理局', '机关工作人员', '机关后勤服务中心 公务用车服务中心 办公用房管理中心 机关幼儿园', {
    upkeep: '办公楼物业管理',
    service: '机关食堂服务 公务用车平台运行',
    works: '办公用房维修 公共机构节能改造',
    purchase: '办公设备更新',
  }),
  department('数据局', '办事群众', '大数据中心 政务服务中心 信息网络中心 数字城市运营中心', {
    upkeep: '政务云平台运行 一网通办平台维护',
    service: '政务服务热线运行',
    purchase: '信息安全设备更新',
    study: '公共数据资源普查 数字城市规划编制',
    inspection: '网络安全检测',
  }),
  department('消防救援支队', '群众', '特勤消防站 战勤保障站 消防培训基地 消防科普馆', {
    purchase: '消防车辆装备购置',
    supplies: '灭火药剂采购',
    works: '消防站营房维修 市政消火栓建设',
    inspection: '消防安全隐患排查',
    event: '消防安全宣传活动',
    service: '政府专职消防员保障',
  }),
  department('总工会', '职工', '工人文化宫 职工服务中心 职工疗休养院', {
    event: '职工文体活动 劳动技能竞赛',
    relief: '困难职工帮扶 劳动模范慰问',
    service: '户外劳动者站点服务',
    training: '工会干部培训',
  }),
  department('团委', '青少年', '青少年活动中心 青年志愿者协会 青年创业服务中心', {
    event: '青少年主题教育活动 青年交友活动 志愿服务活动',
    training: '团干部培训',
    service: '青少年权益热线服务',
    relief: '青年创业资助',
  }),
  department('妇女联合会', '妇女儿童', '妇女儿童活动中心 家庭教育指导中心 妇女维权服务站', {
    event: '家庭文明建设活动 妇女维权宣传活动',
    training: '妇女就业技能培训',
    relief: '困难妇女两癌救助',
    service: '家庭教育指导服务',
  }),
  department('残疾人联合会', '残疾人', '残疾人康复中心 残疾人就业服务中心 残疾人托养中心', {
    service: '残疾儿童康复服务 残疾人托养服务',
    supplies: '辅助器具适配',
    relief: '重度残疾人护理补贴 残疾学生助学补助',
    training: '残疾人职业技能培训',
    works: '困难残疾人家庭无障碍改造',
  }),
  department('科学技术协会', '科技工作者', '科技馆 科普服务中心 青少年科技教育中心', {
    event: '科普宣传活动 青少年科技创新大赛',
    service: '流动科技馆巡展',
    upkeep: '科普场馆运行',
    study: '学术交流课题研究',
    supplies: '科普展品更新',
  }),
  department('档案馆', '查档群众', '档案数字化中心 方志编纂中心', {
    service: '馆藏档案数字化 档案库房管理',
    works: '档案库房改造',
    study: '地方志编纂',
    event: '档案日展览活动',
    purchase: '档案密集架购置',
  }),
  department('红十字会', '受助群众', '备灾救灾中心 造血干细胞捐献工作站', {
    training: '应急救护知识培训',
    event: '无偿献血宣传活动 造血干细胞招募活动',
    purchase: '自动体外除颤器配置',
    relief: '大病儿童救助',
  }),
  department('融媒体中心', '观众听众', '广播电视台 新媒体运营中心 发射传输中心', {
    event: '重大主题宣传活动',
    service: '品牌栏目制作',
    purchase: '广播电视设备更新',
    upkeep: '应急广播运行维护 新闻客户端运营',
  }),
  department('乡村振兴局', '脱贫户', '乡村建设服务中心 防返贫监测中心 东西部协作办公室', {
    relief: '小额信贷贴息 产业到户补助 脱贫劳动力务工补贴',
    lines: '村内道路硬化',
    works: '村级饮水安全巩固提升',
    inspection: '防返贫动态监测',
    training: '致富带头人培训',
  }),
  department('气象局', '公众', '气象台 人工影响天气中心 防雷检测中心', {
    inspection: '气象观测 防雷安全检测',
    service: '人工影响天气作业 气象预警信息发布',
    purchase: '自动气象站更新',
    study: '农业气候区划研究',
  }),
];

function department(
  office: string,
  people: string,
  units: string,
  work: Readonly<Partial<Record<Kind, string>>>,
): Department {
  const [first, ...rest] = KINDS.flatMap((kind) => topicsOf(kind, work[kind]));
  if (!first) throw new Error(`${office} has no line of work`);
  return { office, people, units: words(units), topics: [first, ...rest] };
}

function topicsOf(kind: Kind, names: string | undefined): Topic[] {
  return names ? words(names).map((name) => ({ name, kind, lastWord: name.slice(-2) })) : [];
}
