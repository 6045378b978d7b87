import type { Roles } from './duty.ts';

/** A lead, responsible and cooperating unit list as a lawyer would write it: `牵头 | 责任 | 配合`. */
export const roles = (line: string): Roles => {
  const [lead = [], responsible = [], cooperating = []] = line.split('|').map((part) =>
    part
      .trim()
      .split('、')
      .filter((name) => name !== ''),
  );
  return { lead, responsible, cooperating };
};

/** A sentence and the duties it gives: `牵头 | 责任 | 配合`, one line each. */
export interface SentenceExample {
  readonly printed: string;
  readonly duties: readonly string[];
}

/** What stands in a cell or bracket, and who takes part in which role. */
export const ROLES: readonly (readonly [printed: string, who: string])[] = [
  ['区教委、各街镇', '| 区教委、各街镇 |'],
  ['区司法局会同区委编办、区人社局负责', '区司法局 || 区委编办、区人社局'],
  ['区大数据发展局、区司法局牵头，行政执法机关参与', '区大数据发展局、区司法局 || 行政执法机关'],
  ['区应急局牵头，区公安局、区教委配合', '区应急局 || 区公安局、区教委'],
  ['区应急局牵头，区公安局、区教委按职责分工负责', '区应急局 | 区公安局、区教委 |'],
  ['区应急局牵头负责', '区应急局 ||'],
  ['责任单位:区教委;配合单位:区级有关部门;各街镇', '| 区教委 | 区级有关部门、各街镇'],
  ['牵头单位：区城管局；责任单位：区公安局；配合单位：各街镇', '区城管局 | 区公安局 | 各街镇'],
  ['责任单位:区教委;责任人:张三;完成时限:2020年底前', '| 区教委 |'],
  ['区教委牵头,区财政局配合,2020年12月底前完成', '区教委 || 区财政局'],
  ['由区教委负责', '| 区教委 |'],
  ['/', '||'],
];

/** Paragraphs that end in a bracket, or hold several. */
export const BRACKETS: readonly SentenceExample[] = [
  { printed: '推进助餐点建设。(责任单位:区民政局、各街镇)', duties: ['| 区民政局、各街镇 |'] },
  { printed: '推进助餐点建设(区民政局牵头，区财政局配合)。', duties: ['区民政局 || 区财政局'] },
  { printed: '推进助餐点建设。（区民政局、各街镇按职责分工负责）', duties: ['| 区民政局、各街镇 |'] },
  { printed: '推进助餐点建设。(各街镇等负责)', duties: ['| 各街镇 |'] },
  {
    printed: '推进助餐点建设。(牵头单位:区文化旅游委(体育局);配合单位:各街镇)',
    duties: ['区文化旅游委(体育局) || 各街镇'],
  },
  { printed: '推进助餐点建设。(责 任单位:区 民政局、区\n财政局)', duties: ['| 区民政局、区财政局 |'] },
  { printed: '推进助餐点建设。(责任单位:区民政局、各街镇', duties: ['| 区民政局、各街镇 |'] },
  {
    printed: '建设助餐点(区民政局负责)；检查食品安全(区市场监管局负责)。',
    duties: ['| 区民政局 |', '| 区市场监管局 |'],
  },
  { printed: '推进助餐点建设(含社区站、村级点)。', duties: [] },
  { printed: '推进助餐点建设(由专人负责)。', duties: [] },
  { printed: '推进助餐点建设(以下简称“助餐点”)。', duties: [] },
];

/** Sentences whose subject is a unit, and sentences that give no one a duty. */
export const SENTENCES: readonly SentenceExample[] = [
  { printed: '区财政局负责拨付资金。', duties: ['| 区财政局 |'] },
  { printed: '经济信息部门负责做好通信管道积水清理。', duties: ['| 经济信息部门 |'] },
  { printed: '经区政府同意的部门应当公示。', duties: [] },
  { printed: '区财政局、区审计局应当加强监督。', duties: ['| 区财政局、区审计局 |'] },
  { printed: '各街镇，各部门要于2021年5月1日前报送方案。', duties: ['| 各街镇、各部门 |'] },
  { printed: '各项目单位于每年6月底前提交需求。', duties: ['| 各项目单位 |'] },
  { printed: '请各街镇于5月1日前将名单报区教委。', duties: ['| 各街镇 |'] },
  { printed: '乡镇人民政府不得挪用资金。', duties: ['| 乡镇人民政府 |'] },
  { printed: '区民政局会同区财政局制定细则。', duties: ['区民政局 || 区财政局'] },
  { printed: '区民政局应当于每年三月底前会同区财政局下达计划。', duties: ['区民政局 || 区财政局'] },
  { printed: '由区教委牵头，区公安局配合，开展检查。', duties: ['区教委 || 区公安局'] },
  { printed: '区爱卫办牵头，区卫生健康委具体负责。', duties: ['区爱卫办 | 区卫生健康委 |'] },
  { printed: '预算由区政府负责执行，具体工作由区财政局负责。', duties: ['| 区政府 |', '| 区财政局 |'] },
  { printed: '区教委负责招生；区公安局负责治安；维护周边秩序。', duties: ['| 区教委 |', '| 区公安局 |'] },
  { printed: '区教委负责招生、区公安局负责治安。', duties: ['| 区教委 |', '| 区公安局 |'] },
  { printed: '自受理之日起20日内，区市场监管局应当完成审核。', duties: ['| 区市场监管局 |'] },
  { printed: '区民政局审核材料，在20个工作日内完成审批。', duties: ['| 区民政局 |'] },
  { printed: '区金融发展中心为管理机构(以下简称“管理机构”)，负责日常管理。', duties: ['| 区金融发展中心 |'] },
  { printed: '各镇街及相关部门按照各自职责，配合检查。', duties: ['| 各镇街、相关部门 |'] },
  { printed: '区教委、区财政局为成员单位，负责人另行通知。', duties: [] },
  { printed: '区财政局下发的资金，在20日内到账。', duties: [] },
  { printed: '行政执法机关要每月公开数据。', duties: ['| 行政执法机关 |'] },
  { printed: '各部门、各单位要高度重视，加强领导。', duties: [] },
  { printed: '各部门要切实提高思想认识。', duties: [] },
  { printed: '本办法由区统计局负责解释。', duties: [] },
  { printed: '区教委负责人任组长。', duties: [] },
  { printed: '领导小组办公室设在区教委，由区教委主要负责人兼任办公室主任。', duties: [] },
  { printed: '区财政局应收未收的资金共3笔。', duties: [] },
  { printed: '行政机关应当公示而未公示的，', duties: [] },
  { printed: '申请人应当提交材料。', duties: [] },
  { printed: '对各街镇的要求另行通知。', duties: [] },
  { printed: '指导有关单位要规范操作。', duties: [] },
  // What units are told without a word that obliges.
  { printed: '各街道充分发动居民清理楼道。', duties: ['| 各街道 |'] },
  { printed: '各级机关、事业单位做好办公楼清扫。', duties: ['| 各级机关、事业单位 |'] },
  { printed: '完善机制，区级各部门、各街镇落实责任，制定措施。', duties: ['| 区级各部门、各街镇 |'] },
  { printed: '监测部门定期将水位情况报区水利局。', duties: ['| 监测部门 |'] },
  { printed: '养护部门联合运营公司定期开展巡查。', duties: ['养护部门 || 运营公司'] },
  { printed: '由审批单位联合执法部门、各街镇会商办理。', duties: ['审批单位 || 执法部门、各街镇'] },
  { printed: '区安委办、防汛办加大抽查力度。', duties: ['| 区安委办、防汛办 |'] },
  {
    printed: '各街镇落实责任，制定措施，区安委办、防汛办加大抽查力度。',
    duties: ['| 各街镇 |', '| 区安委办、防汛办 |'],
  },
  { printed: '鉴定机构及人员需对鉴定报告负责。', duties: ['| 鉴定机构 |'] },
  { printed: '各街镇从即日起至6月底，应组织一次清淤。', duties: ['| 各街镇 |'] },
  {
    printed: '示例市东山区第三次全国经济普查领导小组，负责普查组织。',
    duties: ['| 示例市东山区第三次全国经济普查领导小组 |'],
  },
  { printed: '应急指挥部，负责全区防汛调度。', duties: ['| 应急指挥部 |'] },
  { printed: '由街道主任任组长，区教委、区财政局为成员单位，负责统筹协调。', duties: [] },
  { printed: '有地下车库的单位每年应组织两次排水演练。', duties: ['| 有地下车库的单位 |'] },
  { printed: '对有地下车库的单位应当重点检查。', duties: [] },
  {
    printed: '区应急局和其他负有安全监管职责的部门要公开举报电话。',
    duties: ['| 区应急局、其他负有安全监管职责的部门 |'],
  },
  { printed: '区水利局针对易涝点位，开展全面排查。', duties: ['| 区水利局 |'] },
  { printed: '违规倾倒的，由区城管局责令清除。', duties: ['| 区城管局 |'] },
  { printed: '由主管部门对有关单位进行处理。', duties: ['| 主管部门 |'] },
  { printed: '结果由区民政局在门户网站公布。', duties: ['| 区民政局 |'] },
  { printed: '区水利局要牵头各街镇清理河道。', duties: ['区水利局 || 各街镇'] },
  { printed: '各街镇要会同公安、城管等部门，清理占道。', duties: ['各街镇 || 公安部门、城管部门'] },
  { printed: '各街镇要加强值守，特别是园区单位要落实专人。', duties: ['| 各街镇 |', '| 园区单位 |'] },
  { printed: '各街镇要切实强化组织领导，逐级分解任务。', duties: ['| 各街镇 |'] },
  { printed: '各中小学校按要求开设体育课程。', duties: ['| 各中小学校 |'] },
  { printed: '按照事权划分，各级财政对普查经费予以保障。', duties: ['| 各级财政 |'] },
  { printed: '各街镇开设的课程另行公布。', duties: [] },
  { printed: '各街镇组织的活动另行公布。', duties: [] },
  { printed: '各街镇开展了三次演练。', duties: [] },
  { printed: '各部门落实情况已经通报。', duties: [] },
  { printed: '区委组织部人员名单另发。', duties: [] },
  { printed: '依法依规对培训机构开展整治。', duties: [] },
  { printed: '请各单位按照要求认真排练，并将照片送区教委。', duties: ['| 各单位 |'] },
  { printed: '申请各单位盖章的表格见附件。', duties: [] },
  { printed: '游泳场馆使用单位应对救生设备负责。', duties: ['| 游泳场馆使用单位 |'] },
  { printed: '区应急局应对突发事件的经验值得推广。', duties: [] },
  { printed: '各街镇、各部门对辖区水质要加强监测。', duties: ['| 各街镇、各部门 |'] },
  { printed: '积水路段，所在地街镇应当设立警示。', duties: ['| 所在地街镇 |'] },
  {
    printed: '公安、交通、城市管理等部门按照各自职责，共同做好秩序维护。',
    duties: ['| 公安部门、交通部门、城市管理部门 |'],
  },
  { printed: '公安、交通等部门的数据应当共享。', duties: [] },
  { printed: '各单位要提高认识，将演练纳入年度计划，明确专人负责。', duties: ['| 各单位 |'] },
  { printed: '各单位要提高认识。制定演练计划。', duties: [] },
];
