import { phrase } from '../../source/phrase.ts';

/** 应 as in 应当, not as in 应急, 应用; 应对 is 应当对 where the clause says what is done for whom (应对安全负责). */
const OUGHT =
  '应(?![急用收缴付届变邀有]|对(?![^，,。；;]{1,40}?(?:负责|进行|提供|予以|给予|开展|作出|提出|承担)))';
/** What obliges the unit before it. 应 and 要 count only where they begin no other word (要求, 要素). */
const OBLIGES = `(?:也|还|均|都|同时|原则上|分别|具体|统一|统筹|共同){0,2}(?:应当|应该|${OUGHT}|必须|须|需(?=对[^，,。；;]{1,40}?负责)|务必|不得|严禁|要(?![求素点闻件道])|负责(?![人制的]|同志|[^，,。；;]{0,20}的(?:分管|领导|人员|同志|干部|负责))|承担(?![^，,。；;]{0,24}的)|牵头(?!单位|部门|领导|人)|会同)`;
/** 在职责范围内, 根据上级要求, 从即日起: may part a subject from 应当. */
const ADVERB = '(?:(?:原则上|依法|及时|结合|按照?|根据|依据|围绕|在|于|自|从|每)[^，,。；;：:]{0,30}?[，,]?)';
/** 于5月1日前…报送 */
const BY_DATE =
  '(?:(?:于|在)(?=[^，,。；;：:]{0,14}(?:年|月|日|季|周))|每[年月季周])[^，,。；;：:]{1,20}?(?:前|底|内)[，,]?(?=[^。；;]{0,30}(?:报|提交|完成|上报|送|公布|公开))';
/** 按照各自职责做好 */
const BY_OFFICE =
  '按照?(?:各自|工作|部门){0,2}(?:职能|职责|分工|规定|权限){1,3}(?:范围)?[，,]?(?:依法|切实|认真|共同|分别|协同|积极){0,2}(?:做好|抓好|负责|落实|开展|加强|承担|组织|履行|协调|配合)';
/** 甲局为管理机构，负责… */
const DESIGNATED = '为(?!成员|组长|副组长)[^，,。；;]{2,40}[，,](?:具体|统一)?负责(?![人制的])';
/** 各部门对发现的问题要及时… */
const TOWARDS = `对[^，,。；;：:]{1,30}?(?:应当|${OUGHT}|必须|(?<![需主重必只纪概摘首])要(?![求素点闻件道]))`;
/** 领导小组，负责…: a comma may part a subject from what obliges it. */
const PARTED = '[，,](?:具体)?(?:应当|必须|务必|要(?![求素点闻件道])|负责(?![人制的]))';
const OBLIGING = `${OBLIGES}|${ADVERB}(?:应当|${OUGHT}|必须|须|不得|负责(?![人制的]))|${BY_DATE}|${BY_OFFICE}|${DESIGNATED}|${TOWARDS}|${PARTED}`;
/** What, right after its subject, makes a clause oblige it. */
export const ACTIVE = phrase(OBLIGING);
/**
 * What `ACTIVE` matches holds one of these at its beginning or at most `CORE_WITHIN` characters behind it: the last
 * character of the word that obliges, 前底内 of a date, 职权分规 of an office.
 */
export const CORE_OF_ACTIVE = '当该应须需务得禁要责担头同前底内职权分规';
export const CORE_WITHIN = 60;

/** A plain statement obliges a registered unit where it sets a limit: 管理机构审核材料，在20个工作日内完成审批. */
export const WITHIN_LIMIT = phrase(
  String.raw`(?![^，,。；;：:]{0,40}的)[^。；;：:]{1,50}?(?:\d{1,3}|[一二三四五六七八九十]{1,3})个?(?:工作日|日|天)(?:之)?内`,
);

/** What obliges a unit after 由. */
export const PASSIVE = phrase(
  '(?:具体|统一|共同|分别|统筹|依法|依序|按[^，,。；;]{1,15}|(?:会同|联合)[^，,。；;]{1,30}?)?(?:负责(?![人制的])|牵头(?!单位|部门|人)|组织(?!部)|承担|统筹|审核|审批|审查|审定|提出|提请|报|汇总|编制|编报|下达|拨付|督促|指导|制定|拟定|拟订|受理|收回|发出|公布|公开|实施|查处|处理|处置|处罚|核查|监督|落实|建立|会同|会商|引进|责令|发布|公示|在[^，,。；;的]{1,24}(?:发布|公布|公示|公开)|(?:对[^，,。；;的]{1,24})?进行(?:审核|审查|核查|查处|处理|处置|处罚|验收|认定|督促|监督))',
);

/** What a plan tells units to do, in the words it begins with. */
const WORK =
  '(?:选派|清理|组织|开展|做好|抓好|落实|制定|建立|健全|完善|加强|加大|强化|发动|配合|协助|推进|履行|排查|开设|对[^，,。；;：:的]{1,24}予以)';
const MANNER =
  '(?:充分|积极|认真|切实|及时|定期|适时|严格|主动|全面|统一|分别|共同|广泛|扎实|大力|进一步|依法|依规|具体|协同|同步|牵头|逐一|按(?:要求|规定|计划|职责|分工)|按照[^，,。；;]{1,12}(?:要求|规定|计划|分工)[，,]?|结合[^，,。；;]{0,6}实际[，,]?|针对[^，,。；;]{2,60}[，,])';
/** 定期将情况书面报…: what is reported regularly is a task, whoever reports it. */
const REPORTS = '(?:定期|及时|按时|按[月季年])(?:将|把)[^，,。；;的]{1,24}(?:报|送)';
/**
 * A plain statement tells its subject what to do: 各街道充分发动群众, 各级机关做好…. It is none where the work is an
 * attribute (组织的活动), a name (组织部) or done (组织了, 开展过).
 */
export const TOLD = phrase(
  `(?:联合(?!会|社|体)[^，,。；;的]{2,24}?)?(?:${REPORTS}|${MANNER}{0,3}${WORK}(?![部法人员者于]|(?:实施|开展|完成|制定|建设|落实)?(?:的|了|过|情况|力度|工作中)))`,
);
/** What a place at which `TOLD` matches holds at it or a little behind. */
export const WORK_TOLD = phrase(`${WORK}|${REPORTS}`);
/** What says that a statement tells what was done, not what is to be. */
export const DONE = /已(?![知婚])|[^为除]了(?!解)|曾|累计|以来|情况如下/;

/** Anything a unit is asked for: 请各单位按要求报送. */
export const ASKED = phrase('(?!人民政府|街道办|办事处|办公室|委员会)[^、和及与，,。；;：:的]', 'u');

/** General calls rather than tasks. */
export const EXHORTS =
  /^(?:要|应当|应|必须|须|务必)?(?:进一步|切实|深刻|充分|高度|牢固|坚决|认真|不断|全面|自觉|深入|始终|紧紧|牢牢){0,3}(?:认识|重视|统一思想|树立|提高(?:思想|政治|认识|站位)|贯彻|遵照|把握|围绕|学习|坚持以|担负起|守住|扛起|履职尽责|各司其职|清醒|放眼|增强[^，,。]{0,8}意识|加强(?:对[^，,。；;]{0,16})?(?:组织)?领导|强化组织领导|以[^，,]{2,30}为(?:榜样|指导))/;

/** The right to interpret is no task. */
export const INTERPRETS = /^(?:负责)?(?:进行)?解释|负责解释/;

/** A task told behind a general call in one sentence: 要提高认识，将其纳入年度计划，明确专人负责. */
export const TASK_BEHIND_CALL =
  /[，,、](?:并|切实|认真|及时|依法|积极|主动|严格|层层|逐[级项一]){0,2}(?:(?:将|把)[^，,。；;]{1,30}(?:列入|纳入)|明确(?:专人|责任|任务|目标|分工)|制[定订]|建立|健全|成立|组织开展|做好|报送?|实行|(?:分解|细化)[^，,。；;]{0,6}(?:任务|责任|措施)|履行[^，,。；;]{0,16}职责|落实[^，,。；;]{0,10}(?:责任|措施|人员|经费))/;
