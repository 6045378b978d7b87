import type { Line } from '../source/lines.ts';
import { slice, sourceEnd, sourceOffset } from '../source/mapped.ts';
import { readSeat } from './member.ts';

/** Common surnames, without those that begin a word of a post (任职, 党组, 常务, 高级, 管理). */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅白邹孟熊秦邱江尹薛阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤康易乔赖文樊兰殷施洪翟安颜倪温芦季俞章鲁葛毕聂焦左柳祝霍解阮阳欧梅庄辛祁涂苗牟封敖冉犹令狐喻舒蒲娄甘';

/** 某局局长李明 : the post of one seat, and close behind it the name of the next, parted from its post by a blank. */
const NEXT_NAME = new RegExp(
  `(?:[局部处科所站区县镇乡市会院校行组队社]长|主任|书记|主席|委员|组成员|秘书|经理|科员|研员)(?=[${SURNAMES}](?: ?[\\u4e00-\\u9fff]){0,1} ?(?![局委办部处室站院])[\\u4e00-\\u9fff] [\\u4e00-\\u9fff])`,
  'g',
);
const POST = /(?:长|主任|书记|主席|委员|成员|秘书|经理|科员|研员)(?:[（(][^（）()]{1,10}[）)])?$/;
const LONGEST = 240;
/** 主任 alone would be the post of a body (金融办 主任), not of a person. */
const SHORTEST_POST = 3;

/** The post of the first seat and the name of the second: 局长李明. */
const SHORTEST_BEFORE_BLANK = 4;

const ONE: readonly number[] = [0];

/** Where each seat of a line begins, the first at 0; `[0]` for a line that is none or holds one. */
function seatStarts(text: string): readonly number[] {
  // A name is parted from its post by a blank, and stands behind the post of another.
  if (text.length > LONGEST || text.indexOf(' ', SHORTEST_BEFORE_BLANK) < 0) return ONE;
  const starts = [0];
  NEXT_NAME.lastIndex = 0;
  while (NEXT_NAME.test(text)) starts.push(NEXT_NAME.lastIndex);
  if (starts.length === 1) return starts;
  const seats = starts.map((start, i) => text.slice(start, starts[i + 1]));
  return seats.every((seat) => POST.test(seat) && (readSeat(seat)?.post.length ?? 0) >= SHORTEST_POST)
    ? starts
    : [0];
}

/** A line of a name list that print or recognition ran together with the next ones, as one line for each seat. */
export function seatLines(line: Line): readonly Line[] {
  const { clean } = line;
  const starts = seatStarts(clean.text);
  if (starts.length === 1) return [line];
  return starts.map((from, i) => {
    const to = starts[i + 1] ?? clean.text.length;
    const start = i === 0 ? line.start : sourceOffset(clean, from);
    const end = to === clean.text.length ? line.end : sourceEnd(clean, to);
    const own = slice(clean, from, to);
    const raw = line.raw.slice(start - line.start, end - line.start);
    return { ...line, start, end, raw, clean: own, tight: own.text.replaceAll(' ', '') };
  });
}
