/** What a person is in a body, by its last words; what ends another stands behind it. */
const LAST_WORD =
  '副?总经理|副?总工程师|副?总会计师|副?总规划师|副?总指挥长?|副?董事长|副?秘书长|副?理事长|副?检察长|副?督察长|副?警务长|副?支队长|副?大队长|副?中队长|副?总队长|副?指挥长|副?部长|副?局长|副?区长|副?县长|副?市长|副?州长|副?旗长|副?镇长|副?乡长|副?院长|副?校长|副?园长|副?馆长|副?站长|副?所长|副?处长|副?科长|副?厅长|副?署长|副?会长|副?社长|副?台长|副?行长|副?团长|副?队长|副?组长|副?庭长|副?主任委员|副?主任|副?主席|副?书记|副?主编|副?经理|副?教导员|副?政委|副?政治委员|监事|董事|常委|委员|专委|成员|顾问|[一二三四]级调研员|副?调研员|[一二三四]级主任科员|副?主任科员|[一二三四]级巡视员|副?巡视员|督查专员|督学|督导员|总督学|负责人|代表|秘书|主管|干事|馆员|工程师|会计师';

/** What stands before it and is still no name of a body. */
const FIRST_WORD =
  '第一|常务|执行|代理?|有关|相关|分管|专职|兼职|挂职|名誉|党组|党委|党工委|工委|机关党委|党总支|党支部|纪委|纪检组|监事会|董事会|人大|政协|政协工委|办事处|武装|宣传|统战|组织|政法|纪检|监察|机关|总';

const TITLE = new RegExp(`^(?:(?:${FIRST_WORD})、?){0,3}(?:${LAST_WORD})$`);
const ENDS_IN_TITLE = new RegExp(`(?:(?:${FIRST_WORD})、?){0,3}(?:${LAST_WORD})$`);
const LONGEST_TITLE = 18;

/** Whether all of it says what somebody is and nothing where: 常务副局长, 党组书记. */
export const isTitle = (text: string): boolean => text.length <= LONGEST_TITLE && TITLE.test(text);

/** Where the title begins that ends a text; -1 where none does. */
export function titleStart(text: string): number {
  const from = Math.max(0, text.length - LONGEST_TITLE);
  const match = ENDS_IN_TITLE.exec(text.slice(from));
  return match === null ? -1 : from + match.index;
}
