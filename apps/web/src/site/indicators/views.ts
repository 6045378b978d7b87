import type { SiteView } from '../views.ts';

export type IndicatorLight = 'green' | 'yellow' | 'red' | 'blue' | 'none';

/** One disclosed indicator as it stands today. */
export interface IndicatorLineView {
  /** `waste-sorting/communities` */
  readonly id: string;
  readonly title: string;
  readonly kindName: string;
  readonly light: IndicatorLight;
  readonly words: string;
  readonly targetText: string;
  readonly value: { readonly on: string; readonly text: string } | null;
  readonly due: string | null;
  readonly lead: readonly string[];
}

export interface IndicatorsPageView extends SiteView {
  readonly today: string;
  readonly documents: readonly {
    readonly number: string;
    readonly title: string;
    /** Null where the document is not published here. */
    readonly href: string | null;
    readonly lines: readonly IndicatorLineView[];
  }[];
  readonly data: string;
}

export interface IndicatorTargetView {
  readonly target: {
    readonly on: string | null;
    readonly from: string | null;
    readonly text: string;
    readonly plot: number | null;
    readonly clause: string;
  };
  readonly value: { readonly on: string; readonly text: string } | null;
  readonly light: IndicatorLight;
  readonly words: string;
}

/** A place with its targets, what was reported, and the straight line that it should follow. */
export interface IndicatorPlaceView {
  readonly place: string;
  readonly judged: IndicatorTargetView;
  readonly targets: readonly IndicatorTargetView[];
  readonly values: readonly { readonly on: string; readonly text: string; readonly plot: number }[];
  readonly line: readonly { readonly on: string; readonly plot: number }[];
}

export interface IndicatorPageView extends SiteView {
  readonly today: string;
  readonly line: IndicatorLineView & {
    readonly summary: string;
    readonly document: string;
    readonly documentTitle: string;
    readonly clause: string;
    readonly href: string | null;
    readonly warnings: readonly string[];
  };
  readonly plotUnit: string;
  readonly reading: string | null;
  readonly start: string | null;
  readonly source: string;
  readonly places: readonly IndicatorPlaceView[];
  readonly whole: IndicatorPlaceView | null;
  readonly data: string;
}
