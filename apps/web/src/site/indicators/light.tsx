import type { IndicatorLight } from './views.ts';

const names = {
  blue: '已达到',
  green: '正常',
  yellow: '落后',
  red: '未达标',
  none: '不作比较',
} as const satisfies Readonly<Record<IndicatorLight, string>>;

/** How it stands: a colour with its word, and what that means here. */
export function Light({ light, words }: { readonly light: IndicatorLight; readonly words: string }) {
  return (
    <>
      <span className={`light ${light}`}>{names[light]}</span> {words}
    </>
  );
}
