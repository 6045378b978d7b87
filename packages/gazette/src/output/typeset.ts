const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
};

/** Ideographs, and the full-width punctuation that stands among them. */
const chinese =
  /[\u3001-\u301f\u3400-\u9fff\uf900-\ufaff\uff00-\uff60“”‘’…—]|[\ud840-\udbff][\udc00-\udfff]/u;

/**
 * Sets the punctuation of Chinese text in full width: `,` `:` `;` `?` `!` beside a Chinese character, and a pair of
 * parentheses that encloses Chinese or stands between Chinese. Numbers, times (`18:00`), phone numbers
 * (`(023)486…`), decimals and Latin text stay as they are.
 *
 * The result is as long as the input, unit by unit: offsets into the one are offsets into the other.
 */
export function typeset(text: string): string {
  if (!/[,:;?!()]/.test(text)) return text;
  const partner = pairs(text);
  let out = '';
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    const wide = fullWidth[char];
    if (wide !== undefined) {
      out += besideChinese(text, i) ? wide : char;
    } else if (char === '(' || char === ')') {
      out += widens(text, i, partner[i] ?? -1) ? (char === '(' ? '（' : '）') : char;
    } else {
      out += char;
    }
  }
  return out;
}

/** For each parenthesis the position of its partner. */
function pairs(text: string): Readonly<Record<number, number>> {
  const partner: Record<number, number> = {};
  const open: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (char === '(') open.push(i);
    if (char !== ')') continue;
    const start = open.pop();
    if (start === undefined) continue;
    partner[start] = i;
    partner[i] = start;
  }
  return partner;
}

function widens(text: string, at: number, partner: number): boolean {
  if (partner < 0) return besideChinese(text, at);
  const start = Math.min(at, partner);
  const end = Math.max(at, partner);
  if (isChinese(text, start + 1) || isChinese(text, end - 1)) return true;
  const after = end + 1 >= text.length || isChinese(text, end + 1) || /[,.;:]/.test(text.charAt(end + 1));
  return isChinese(text, start - 1) && after && end - start > 1;
}

function besideChinese(text: string, at: number): boolean {
  return isChinese(text, skip(text, at, -1)) || isChinese(text, skip(text, at, 1));
}

/** The next place in the direction that is no blank and no half-width punctuation. */
function skip(text: string, at: number, step: 1 | -1): number {
  let i = at + step;
  while (/[ ,:;?!()]/.test(text.charAt(i)) && Math.abs(i - at) < 4) i += step;
  return i;
}

function isChinese(text: string, at: number): boolean {
  return chinese.test(text.charAt(at)) || /[\ud800-\udfff]/.test(text.charAt(at));
}
