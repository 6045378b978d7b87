import { heading } from '../source/phrase.ts';
/**
 * The fixed forms of gazette print, read on `Line.tight` (no blanks, no markup).
 * 文种 after 党政机关公文处理工作条例 (2012) art. 8, with the forms gazettes use besides.
 */
export const KINDS = [
  '通知',
  '决定',
  '通告',
  '公告',
  '通报',
  '意见',
  '批复',
  '决议',
  '命令',
  '公报',
  '报告',
  '请示',
  '议案',
  '纪要',
  '函',
  '令',
] as const;

const TRAILER = '(?:[（(][^（）()]{1,20}[）)])?';

/** A title that ends in a 文种. */
export const ENDS_IN_KIND = new RegExp(`(${KINDS.join('|')})${TRAILER}$`);

const DIGIT = '[0-9０-９]';
const YEAR = `(?:19|20|１９|２０)${DIGIT}{2}`;

/** `綦江府办发〔2019〕56号` in any brackets. Groups: series, year, serial. */
export const NUMBER_LINE = heading(
  new RegExp(`^([\\u4e00-\\u9fff]{1,20})[〔\\[［（(【〈]?(${YEAR})年?[〕\\]］）)】〉]第?(${DIGIT}{1,5})号$`),
  '号',
);
/** The same below its title, where many gazettes print it, with or without brackets around it. */
export const NUMBER_BELOW_TITLE = heading(
  new RegExp(
    `^[（(]?([\\u4e00-\\u9fff]{1,20})[〔\\[［(【〈（]?(${YEAR})年?[〕\\]］)】〉）]第?(${DIGIT}{1,5})号[）)]?$`,
  ),
  '号）)',
);
/** `第7号`, under the masthead of a 令 or 公告. */
export const ORDER_LINE = heading(/^[（(]?第([0-9０-９]{1,4}|[一二三四五六七八九十百〇零]{1,6})号[）)]?$/);

export const MASTHEAD = heading(/^[\u4e00-\u9fff（）()、·]{3,48}文件$/, '件');
export const ORDER_MASTHEAD = heading(/^[\u4e00-\u9fff]{4,40}(?:令|公告)$/, '令告');
export const ORGAN_LINE =
  /^[\u4e00-\u9fff（）()、·]{3,60}(?:政府|办公室|委员会|办公厅|[局厅委院部办会处署团校站所司]|中心|支队|总队|指挥部|领导小组|[（(][^（）()]{1,30}[）)])$/;

/** (…代章): another organ's seal under a signature. */
export const SEAL_LINE = heading(/^[（(][\u4e00-\u9fff（）()]{2,40}(?:代章|代|印|盖章|章)[）)]$/);

export const DATE_LINE = heading(
  /^([0-9０-９]{4}|[〇零○Ｏ一二三四五六七八九]{4})年([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})月([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})日/,
);
export const PRINTED_LINE =
  /^(?:.{2,40}[^0-9０-９〇零○一二三四五六七八九])?(?:[0-9０-９]{4}|[〇零○一二三四五六七八九]{4})年.{1,3}月.{1,3}日印发[。.]?$/;
export const COPIES_LINE = heading(/^(?:抄送|抄报|分送|主送)[:：]/);
export const DISCLOSURE_LINE = heading(
  /^[（(【〔[]?此件(?:主动|依申请|不予|予以)?(?:公开|公开发布|公开公布|发布|不公开)(?:发布|公布)?[)）】〕\]]?[。.]?$/,
);

export const CONTENTS_LABEL = heading(/^(?:本期)?(?:目录|目次|要目)[:：]?$/);
export const ISSUE_TITLE = heading(/^[\u4e00-\u9fff]{2,28}(?:公报|政报)$/, '报');
export const ISSUE_LINE =
  /^([\u4e00-\u9fff]{2,28}(?:公报|政报))?[（(]?(?:第[0-9〇一二三四五六七八九十]{1,4}卷[,，]?)?([0-9０-９]{4}|[〇零○一二三四五六七八九]{4})年?[·.,，]?第([0-9０-９]{1,3}|[一二三四五六七八九十]{1,4})[期号]?[)）]?(?:[（(,，·]?总第?([0-9０-９]{1,5}|[一二三四五六七八九十百〇零]{1,7})[期号]?[)）]?)?(.*)$/;

/** A contents entry: page before the title (`16 重庆市…`) or behind it (`……16`, `（16）`). */
export const ENTRY_PAGE_FIRST = heading(/^([0-9０-９]{1,4})(?![0-9０-９])[ 　.、]?(?![年月日号期])(\S.*)$/);
export const ENTRY_PAGE_LAST =
  /^(\S.{1,200}?)(?:[.…·•⋯‧。\-—_ ]{2,}|[\t ]+|(?=[（(]))[（(]?([0-9０-９]{1,4})[）)]?$/;

/** The marks before a news title. */
export const NEWS_MARK = /^[△▲◆◇●○■□★☆▼▽◎※]/;

const CHRONICLE_TITLE =
  /^(?:[0-9０-９]{4}年)?(?:[0-9０-９]{1,2}月份?)?[\u4e00-\u9fff]{0,16}大事记(?:[（(][^（）()]{1,24}[）)])?$/;
const CHRONICLE_DAY = /^[◆●▲△]?(?:[0-9０-９]{1,2}月)?[0-9０-９]{1,2}(?:日|[—－～~至-][0-9０-９]{1,2}日)/;

/** A chronicle (大事记) begins with its title and an entry of a day below it. */
export const beginsChronicle = (title: string, below: string | undefined): boolean =>
  title.includes('大事记') && below !== undefined && CHRONICLE_TITLE.test(title) && CHRONICLE_DAY.test(below);
