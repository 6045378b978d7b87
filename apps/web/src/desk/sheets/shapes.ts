/** As the server's two-step import answers; see `apps/server/src/sheets/preview.ts`. */
export interface SheetPreview {
  readonly token: string;
  readonly fileName: string;
  readonly title: string;
  readonly header: { readonly tab: string; readonly line: number } | null;
  readonly problems: readonly { readonly type: string; readonly message: string }[];
  readonly counts: SheetCounts;
  readonly columns: readonly { readonly key: string; readonly title: string }[];
  readonly rows: readonly PreviewRow[];
}

interface SheetCounts {
  readonly rows: number;
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly bad: number;
}

export type RowState = 'new' | 'changed' | 'same' | 'bad';

export interface PreviewRow {
  readonly line: number;
  readonly state: RowState;
  readonly cells: readonly string[];
  readonly reasons: readonly { readonly column: string | null; readonly message: string }[];
  readonly changes: readonly { readonly column: string; readonly before: string; readonly after: string }[];
}

export interface SheetTaken {
  readonly taken: number;
  readonly counts: SheetCounts;
}
