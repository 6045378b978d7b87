const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Characters that may not begin a line: closing marks, and particles that lean on the word before. */
const leaning = /^[，。、；：？！）》〉」』〕】”’％%…—的了和与及]/u;
/** Characters that may not end a line. */
const opening = /[（《〈「『〔【“‘]$/u;
const ideograph = /^[\u3400-\u9fff]$/u;

/**
 * Cuts a title where a line may end: between words, never inside one, never before a particle or a closing mark.
 * `names` (an office) and the district the title begins with are kept whole where they occur. Joined, the pieces are
 * the title.
 */
export function titleWords(title: string, names: readonly string[] = []): readonly string[] {
  const words: string[] = [];
  const kept = [...names, ...leadingDistrict(title)];
  for (const part of splitAtNames(title, kept)) {
    if (kept.includes(part)) words.push(part);
    else for (const piece of part.split(counted)) words.push(...(counted.test(piece) ? [piece] : cut(piece)));
  }
  const lines: string[] = [];
  for (const word of words) {
    const before = lines.at(-1);
    if (before !== undefined && leans(before, word)) lines[lines.length - 1] = before + word;
    else lines.push(word);
  }
  return lines;
}

/** 重庆市綦江区 and 綦江区 of 重庆市綦江区人民政府关于…: no dictionary knows every county. */
function leadingDistrict(title: string): readonly string[] {
  const [, above = '', own = ''] =
    /^((?:[\u3400-\u9fff]{2,3}省)?(?:[\u3400-\u9fff]{2,4}市)?)([\u3400-\u9fff]{1,3}[区县旗])/u.exec(title) ??
    [];
  return above === '' || own === '' ? [] : [above + own, own];
}

/** 第九届, 2019年度, 第56号, 10个: a number with what it counts is one word. */
const counted = /((?:第[〇一二三四五六七八九十百\d]{1,6}|\d{1,6})[届次期批号年月日个件项条章]度?)/u;

function cut(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function leans(before: string, word: string): boolean {
  if (leaning.test(word) || opening.test(before)) return true;
  // 2020—2022年: a span of years is one word.
  if (/\d年?$/.test(before) && /^[-–—～~]$/u.test(word)) return true;
  if (/\d年?[-–—～~]$/u.test(before) && /^\d/.test(word)) return true;
  if (/[0-9A-Za-z.]$/.test(before) && /^[0-9A-Za-z.]|^[年月日号次个条]/u.test(word)) return true;
  // Single characters side by side are a name or a term that the dictionary does not know.
  return (
    !counted.test(before) &&
    before.length < 4 &&
    ideograph.test(word) &&
    /(?:^|[^\u3400-\u9fff])[\u3400-\u9fff]{1,3}$/u.test(before)
  );
}

/** The title cut so that every name stands alone; longer names win. */
function splitAtNames(title: string, names: readonly string[]): readonly string[] {
  const known = names.filter((name) => name !== '').toSorted((a, b) => b.length - a.length);
  const name = known.find((candidate) => title.includes(candidate));
  if (name === undefined) return title === '' ? [] : [title];
  const at = title.indexOf(name);
  return [
    ...splitAtNames(title.slice(0, at), known),
    name,
    ...splitAtNames(title.slice(at + name.length), known),
  ];
}
