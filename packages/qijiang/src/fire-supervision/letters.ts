import { type LetterDefinition, letter } from '@zhengling/work';
import { NUMBER } from './document.ts';

const ISSUER = '重庆市綦江区消防安全委员会办公室';
const SERIES = '綦消安办';
const MEASURE = '《綦江区消防安全督办约谈实施办法（试行）》（綦江府发〔2020〕1号）';

const contact = {
  contact: { label: '联系人', example: '李某' },
  phone: { label: '联系电话', example: '4866××××' },
} as const;
const basis = (clause: string) => ({ document: NUMBER, clause });

/** 《督办通知书》: what is to be done is that of 第四条. */
const supervise = letter({
  id: 'fire-supervision/supervise',
  name: '消防安全督办通知书',
  format: 'letter',
  issuer: ISSUER,
  series: SERIES,
  masthead: '{issuer}',
  title: '消防安全督办通知书',
  addressee: '{unit}',
  body: [
    `经查，截至{today}，你单位承担的下列{count}项消防安全工作逾期未完成。根据${MEASURE}第三条第一款第三项规定，现予督办。`,
    '一、督办事项',
    '{tasks}',
    { when: 'taken', text: '此前已{taken}。' },
    '二、整改要求',
    '根据上述办法第四条规定，请自本通知书下发之日起：',
    '（一）针对督办事项制订整改方案；',
    '（二）落实整改责任人和整改时限；',
    '（三）于{replyBy}前将整改落实情况书面报我办。',
    '督办期限届满，将视情核查并通报整改情况。',
    '联系人：{contact}；联系电话：{phone}。',
  ],
  signatory: '{issuer}',
  blanks: contact,
  approval: 'none',
  approvalBasis: '第三条：由区消防安全委员会办公室下发',
  basis: basis('第三条'),
});

const circulate = letter({
  id: 'fire-supervision/circulate',
  name: '消防安全督办情况通报',
  format: 'document',
  issuer: ISSUER,
  series: SERIES,
  masthead: '{issuer}文件',
  title: '关于消防安全督办事项整改情况的通报',
  addressee: '各街道办事处、各镇人民政府，区消防安全委员会各成员单位',
  body: [
    `根据${MEASURE}第五条规定，对督办期限届满的消防安全事项进行了核查。现将截至{today}仍未完成整改的{count}项通报如下。`,
    '一、未完成整改的事项',
    '{tasks}',
    '二、有关要求',
    '（一）被通报的单位要查明原因，落实整改责任，于{replyBy}前完成整改并书面报我办。',
    '（二）街道、镇整改不力或者逾期未整改的，将按上述办法第六条规定组织约谈。',
    '（三）督办事项整改情况纳入年度消防工作综合检查。',
  ],
  signatory: '{issuer}',
  copies: '区消防安全委员会主任、副主任',
  blanks: {},
  approval: 'leader',
  approvalBasis: '第五条：由区消防安全委员会或者其办公室视情通报',
  basis: basis('第五条'),
});

/** Those in charge of the matter, not the head: the head is interviewed for graver reasons (第七条第二项). */
const interview = letter({
  id: 'fire-supervision/interview',
  name: '消防安全约谈通知',
  format: 'letter',
  issuer: ISSUER,
  series: SERIES,
  masthead: '{issuer}',
  title: '关于消防安全约谈的通知',
  addressee: '{unit}',
  body: [
    `你单位对下列消防安全督办事项逾期未完成整改。根据${MEASURE}第六条第一款第四项、第七条第二项规定，经区消防安全委员会领导审定，决定约谈你单位分管负责人。现将有关事项通知如下。`,
    '一、约谈事由',
    '{tasks}',
    '二、约谈时间和地点',
    '{time}，{place}。',
    '三、参加人员',
    '区消防安全委员会主任或者受托的副主任，有关成员单位负责人和有关科室负责人；你单位分管负责人和有关部门负责人。{observers}',
    '四、书面材料',
    '请按照上述办法第九条准备书面材料，写明基本情况、原因分析、主要教训和整改措施，于{replyBy}前报我办。',
    '联系人：{contact}；联系电话：{phone}。',
  ],
  signatory: '{issuer}',
  blanks: {
    time: { label: '约谈时间', example: '2020年7月22日（星期三）上午9:30' },
    place: { label: '约谈地点', example: '区应急局三楼会议室' },
    observers: {
      label: '列席人员',
      hint: '第十条：可以邀请纪检监察、组织部门，专家，媒体，公众代表；没有就写“无列席人员。”',
      example: '邀请区纪委监委有关负责人列席。',
    },
    ...contact,
  },
  approval: 'leader',
  approvalBasis: '第八条第一款第二项：由区消防安全委员会领导审定',
  basis: basis('第九条'),
});

/** 会议纪要 in the order of 第十一条. */
const minutes = letter({
  id: 'fire-supervision/minutes',
  name: '消防安全约谈会议纪要',
  format: 'minutes',
  issuer: ISSUER,
  series: null,
  masthead: '消防安全约谈会议纪要',
  title: '',
  addressee: '',
  body: [
    '{time}，{chair}在{place}主持召开消防安全约谈会，约谈{interviewed}。现将约谈情况纪要如下。',
    '一、约谈事由和存在的问题',
    '{problems}',
    '二、被约谈单位的陈述',
    '{statement}',
    '三、确定的整改措施和时限',
    '{measures}',
    '四、有关要求',
    '被约谈单位应当于{deadline}前将整改落实情况书面报区消防安全委员会办公室。区消防安全委员会办公室跟踪问效，必要时现场核查；依照政务公开的要求公开约谈情况。',
    '出席：{present}。',
    '列席：{observers}。',
  ],
  signatory: '',
  blanks: {
    time: { label: '约谈时间', example: '2020年7月22日上午' },
    chair: { label: '主持人', example: '区消防安全委员会副主任陈某', hint: '第十一条：主任或者受托的副主任' },
    place: { label: '约谈地点', example: '区应急局三楼会议室' },
    interviewed: { label: '被约谈单位和人员', example: '东溪镇人民政府分管负责人李某' },
    problems: { label: '存在的问题', example: '两栋高层住宅的消防控制室整改逾期未完成。' },
    statement: { label: '陈述和拟采取的措施', example: '说明了招标流标的经过，拟重新组织采购。' },
    measures: { label: '整改措施和时限', example: '（一）8月10日前完成采购；（二）9月20日前完成安装调试。' },
    deadline: { label: '报告时限', example: '2020年9月25日' },
    present: { label: '出席人员', example: '陈某、李某、王某' },
    observers: { label: '列席人员', example: '区纪委监委张某' },
  },
  approval: 'leader',
  approvalBasis: '纪要由主持人审签',
  basis: basis('第十一条第四项'),
});

const criticise = letter({
  id: 'fire-supervision/criticise',
  name: '消防安全通报批评',
  format: 'document',
  issuer: ISSUER,
  series: SERIES,
  masthead: '{issuer}文件',
  title: '关于消防安全事项整改不力的通报批评',
  addressee: '各街道办事处、各镇人民政府，区消防安全委员会各成员单位',
  body: [
    `截至{today}，下列{count}项消防安全事项经督办、约谈仍未完成整改。根据${MEASURE}第十四条规定，对有关单位予以通报批评。`,
    '{tasks}',
    '被通报批评的单位要于{replyBy}前完成整改，并书面报我办。因约谈事项不落实而导致消防安全事故的，依照有关规定从严追究单位和人员的责任。',
  ],
  signatory: '{issuer}',
  copies: '区消防安全委员会主任、副主任',
  blanks: {},
  approval: 'leader',
  approvalBasis: '第十四条：由区消防安全委员会通报批评',
  basis: basis('第十四条'),
});

export const letters: readonly LetterDefinition[] = [supervise, circulate, interview, minutes, criticise];
