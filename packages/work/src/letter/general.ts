import { type LetterDefinition, letter } from './definition.ts';

const contact = {
  contact: { label: '联系人', example: '李某' },
  phone: { label: '联系电话', example: '4866××××' },
} as const;

const supervise = letter({
  id: 'general/supervise',
  name: '督办通知书',
  format: 'letter',
  masthead: '{issuer}',
  title: '督办通知书',
  addressee: '{unit}',
  body: [
    '经查，截至{today}，你单位承担的下列{count}项任务逾期未办结，现予督办。',
    '一、督办事项',
    '{tasks}',
    { when: 'taken', text: '此前已{taken}，仍未见办结。' },
    '二、办理要求',
    '（一）查明逾期原因，明确整改措施、责任人和完成时限，倒排工期，尽快办结。',
    '（二）于{replyBy}前将办理情况和佐证材料报送我办；确因客观原因不能按期完成的，同时说明理由并按程序申请延期。',
    '（三）逾期仍不办结又不说明理由的，将按程序通报、约谈。',
    '联系人：{contact}；联系电话：{phone}。',
  ],
  signatory: '{issuer}',
  blanks: contact,
  approval: 'none',
  basis: null,
});

const circulate = letter({
  id: 'general/circulate',
  name: '通报',
  format: 'document',
  masthead: '{issuer}文件',
  title: '关于部分任务逾期未办结情况的通报',
  addressee: '各街道办事处、各镇人民政府，区政府各部门，有关单位',
  body: [
    '为推动各项工作部署落地见效，根据督查情况，现将截至{today}经督办仍未办结的{count}项任务通报如下。',
    '一、逾期未办结的任务',
    '{tasks}',
    '二、有关要求',
    '（一）被通报的单位要深刻查找原因，主要负责人亲自过问，于{replyBy}前办结并书面报告；确有困难的，提出解决办法和完成时限。',
    '（二）各单位要引以为戒，对照任务清单自查，对临期任务早作安排，坚决防止类似情况再次发生。',
    '（三）整改情况纳入督查督办台账，继续跟踪，直至销号。',
  ],
  signatory: '{issuer}',
  copies: '区委办公室，区人大常委会办公室，区政协办公室',
  blanks: {},
  approval: 'leader',
  approvalBasis: '向全区通报，按惯例报领导审定',
  basis: null,
});

const interview = letter({
  id: 'general/interview',
  name: '约谈通知',
  format: 'letter',
  masthead: '{issuer}',
  title: '关于约谈的通知',
  addressee: '{unit}',
  body: [
    '你单位承担的下列{count}项任务经督办、通报仍未办结。经研究，决定对你单位进行约谈，现将有关事项通知如下。',
    '一、约谈事由',
    '{tasks}',
    '二、约谈时间和地点',
    '{time}，{place}。',
    '三、参加人员',
    '{participants}。',
    '四、准备事项',
    '请就任务进展、逾期原因、下步措施和完成时限准备书面材料，于{replyBy}前报送我办。',
    '联系人：{contact}；联系电话：{phone}。',
  ],
  signatory: '{issuer}',
  blanks: {
    time: { label: '约谈时间', example: '2024年7月22日（星期一）上午9:30' },
    place: { label: '约谈地点', example: '区政府第二会议室' },
    participants: { label: '参加人员', example: '你单位分管负责人和具体承办人' },
    ...contact,
  },
  approval: 'leader',
  approvalBasis: '约谈按惯例报领导审定',
  basis: null,
});

/** The letters of tasks whose document lays down none of its own. */
export const generalLetters: readonly LetterDefinition[] = [supervise, circulate, interview];
