import type { Colour } from './shapes.ts';

/** How much of the way is gone, in figures and as a bar. */
export function ProgressBar({ rate, light }: { readonly rate: number | null; readonly light: Colour }) {
  if (rate === null) return <span className="soft">—</span>;
  return (
    <span className="gauge">
      <span className="gauge-outer" aria-hidden>
        <span className={`gauge-inner light-${light}`} style={{ width: `${Math.min(100, rate)}%` }} />
      </span>
      {rate}%
    </span>
  );
}
