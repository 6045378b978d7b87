/** What the server's `/indicators` says; the server's schemas are the reference. */
export type Colour = 'green' | 'yellow' | 'red' | 'blue' | 'none';
type Tally = Readonly<Record<Colour, number>>;

interface ShownValue {
  readonly on: string;
  readonly amount: string;
  readonly text: string;
  /** For drawing only: shares in hundredths. */
  readonly plot: number;
}

export interface IndicatorLine {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly document: string;
  readonly documentTitle: string;
  readonly clause: string;
  readonly href: string | null;
  readonly kind: 'binding' | 'expected' | 'plan';
  readonly kindName: string;
  readonly places: number;
  readonly computed: boolean;
  readonly light: Colour;
  readonly words: string;
  readonly tally: Tally;
  readonly value: ShownValue | null;
  readonly targetText: string;
  readonly due: string | null;
  readonly rate: number | null;
  readonly lead: readonly string[];
  readonly warnings: readonly string[];
  readonly mayEnter: boolean;
  readonly mine: boolean;
  readonly updatedAt: string | null;
}

export interface IndicatorList {
  readonly today: string;
  readonly total: number;
  readonly counts: Tally;
  readonly items: readonly IndicatorLine[];
  readonly documents: readonly { readonly number: string; readonly title: string }[];
}

interface Judged {
  readonly target: {
    readonly on: string | null;
    readonly from: string | null;
    readonly amount: string | null;
    readonly text: string;
    readonly plot: number | null;
    readonly clause: string;
  };
  readonly value: ShownValue | null;
  readonly light: Colour;
  readonly words: string;
  readonly rate: number | null;
  readonly expected: string | null;
}

export interface IndicatorPlace {
  readonly place: string;
  readonly judged: Judged;
  readonly targets: readonly Judged[];
  readonly values: readonly (ShownValue & { readonly version: number | null })[];
  readonly line: readonly { readonly on: string; readonly plot: number; readonly text: string }[];
  readonly mayEnter: boolean;
}

export interface IndicatorDetail {
  readonly line: IndicatorLine;
  readonly today: string;
  readonly form: 'count' | 'number' | 'share' | 'permille' | 'change';
  readonly unit: string;
  readonly plotUnit: string;
  readonly direction: 'up' | 'down' | 'equal';
  readonly reading: string | null;
  readonly start: string | null;
  readonly source: string;
  readonly sourceHref: string | null;
  readonly public: boolean;
  readonly units: readonly { readonly name: string; readonly known: boolean }[];
  readonly places: readonly IndicatorPlace[];
  readonly whole: IndicatorPlace | null;
  readonly totals: readonly {
    readonly title: string;
    readonly clause: string;
    readonly href: string | null;
    readonly agrees: boolean;
    readonly words: string;
  }[];
}

export interface HistoryLine {
  readonly place: string;
  readonly on: string;
  readonly version: number;
  /** Null where it was withdrawn. */
  readonly text: string | null;
  readonly before: string | null;
  readonly reason: string;
  readonly source: string;
  readonly reportId: number | null;
  readonly unit: string | null;
  readonly actor: string;
  readonly at: string;
  readonly standing: boolean;
}

/** A row of the grid that was not saved. */
export interface RowFault {
  readonly place: string;
  readonly on: string;
  readonly message: string;
  readonly standing: { readonly version: number; readonly text: string | null; readonly by: string } | null;
}

export interface TypedRow {
  readonly place: string;
  readonly on: string;
  readonly typed: string;
  readonly seen: number | null;
  readonly reason: string;
}
