import type { IndicatorLight } from './views.ts';

const names = {
  blue: '已达到',
  green: '正常',
  yellow: '落后',
  red: '未达标',
  none: '不作比较',
} as const satisfies Readonly<Record<IndicatorLight, string>>;

/** How it stands: a colour with its word, and what that means here; of what nobody has reported only the words. */
export function Light({
  light,
  words,
  value,
}: {
  readonly light: IndicatorLight;
  readonly words: string;
  readonly value: object | null;
}) {
  return value === null ? (
    <span className="unreported">{words}</span>
  ) : (
    <>
      <span className={`light ${light}`}>{names[light]}</span> {words}
    </>
  );
}
