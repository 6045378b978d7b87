/** After these words a title may go on in the next line, best first; inside a word it does so only if it must. */
const AFTER =
  /(?:关于|印发|转发|批转|人民政府|办公室|委员会|领导小组|公布|发布|授予|同意|废止|修改|成立|调整|[、，；：》）])$/u;
/** Before these it may, too. */
const BEFORE = /^(?:关于|[《（(“]|实施|管理|工作|暂行|专项|总体|等)/u;
/** A line does not begin with these, nor is a word or figure cut. */
const NOT_BEFORE = /^[·、，。；：！？》）)”的和与及]/u;

/** Endings of words that dictionaries of words leave apart: 流动 性, 信息 化. */
const SUFFIX = /^[性化者率度型式类级局部会院厅处办法费金额区县市镇乡]/u;

/**
 * Cuts a title into lines of at most `most` characters: few lines, even lengths, cuts between words. GB/T 9704 7.3.1
 * asks for words kept whole and a balanced shape. Breaks that the text itself carries stay.
 */
export function titleLines(title: string, most: number): string[] {
  return title.split('\n').flatMap((part) => cut(part.trim(), most));
}

function cut(text: string, most: number): string[] {
  const letters = [...text];
  const starts = wordStarts(text);
  const count = Math.ceil(letters.length / most);
  if (count <= 1) return [text];
  const ideal = letters.length / count;
  /** Least cost of setting the first `end` letters, and where its last line begins. */
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= letters.length; end += 1) {
    let found = { cost: Number.POSITIVE_INFINITY, from: Math.max(0, end - most) };
    for (let from = Math.max(0, end - most); from < end; from += 1) {
      const cost =
        (best[from]?.cost ?? Number.POSITIVE_INFINITY) +
        (end - from - ideal) ** 2 +
        breakCost(letters, end, starts);
      if (cost < found.cost) found = { cost, from };
    }
    best[end] = found;
  }
  const lines: string[] = [];
  for (let end = letters.length; end > 0; ) {
    const from = best[end]?.from ?? 0;
    lines.unshift(letters.slice(from, end).join('').trim());
    end = from;
  }
  return lines;
}

function breakCost(letters: readonly string[], at: number, starts: ReadonlySet<number>): number {
  if (at >= letters.length) return 0;
  const before = letters.slice(Math.max(0, at - 5), at).join('');
  const after = letters.slice(at, at + 3).join('');
  if (NOT_BEFORE.test(after) || /[《（(“]$/u.test(before)) return 1000;
  if (/[A-Za-z0-9.%]$/.test(before) && /^[A-Za-z0-9.%年月日]/.test(after)) return 1000;
  const quoted = isInside(letters.slice(0, at)) ? 80 : 0;
  if (AFTER.test(before)) return quoted;
  if (BEFORE.test(after)) return 4 + quoted;
  return starts.has(at) && !SUFFIX.test(after) ? 12 + quoted : 120;
}

/** Whether a quotation, a title or a parenthesis is open at the end of the letters. */
function isInside(letters: readonly string[]): boolean {
  const count = (pattern: RegExp) => letters.filter((letter) => pattern.test(letter)).length;
  return count(/[《（(“]/u) > count(/[》）)”]/u);
}

/** Positions (in characters) at which a word begins, by the dictionary of the runtime. */
function wordStarts(text: string): ReadonlySet<number> {
  const starts = new Set<number>();
  let at = 0;
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) {
    starts.add(at);
    at += [...segment].length;
  }
  return starts;
}
