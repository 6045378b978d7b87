import { describeRecurrence, parseRecurrence } from '@zhengling/calendar';
import { type FindingEvent, type FindingLight, fiveNames } from '@zhengling/work';

const lights: Readonly<Record<FindingLight, readonly [name: string, words: string]>> = {
  green: ['green', '正常'],
  yellow: ['yellow', '临期'],
  red: ['red', '逾期'],
  blue: ['blue', '已了结'],
  grey: ['none', '期限待定'],
};

/** The light of a finding: a dot of colour, and always words. */
export function FindingLamp({ light }: { readonly light: FindingLight }) {
  const [name, words] = lights[light];
  return <span className={`lamp light-${name}`}>{words}</span>;
}

/** What happened to a finding, for its history. */
export function eventWords(event: FindingEvent): readonly string[] {
  const noted = (words: string, note: string) => (note === '' ? [words] : [words, note]);
  switch (event.type) {
    case 'found':
      return noted(event.repeats === null ? '发现问题' : `发现问题，与编号${event.repeats}重复`, event.note);
    case 'supplemented':
      return noted('补充检查情况', event.note);
    case 'fixed':
      return [
        '落实整改',
        ...(Object.keys(fiveNames) as (keyof typeof fiveNames)[]).map(
          (name) => `${fiveNames[name]}：${event.five[name]}`,
        ),
      ];
    case 'listed':
      return noted(`${event.level}挂牌督办`, event.number);
    case 'followed':
      return noted('跟踪问效', event.note);
    case 'evidenced':
      return noted('上报整改情况', event.text);
    case 'rechecked':
      return noted(event.passed ? '复查合格' : '复查退回', event.note);
    case 'struck':
      return noted('销号', event.note);
    case 'withdrawn':
      return noted('撤销', event.reason);
  }
}

/** `每周`, `每年3月、10月` */
export function rhythmWords(rrule: string): string {
  const read = parseRecurrence(rrule);
  return read.ok ? describeRecurrence(read.value) : rrule;
}
