import type { SiteView } from '../views.ts';

/** A place on a published list. */
export interface ListedPlaceView {
  readonly place: string;
  /** `2020-04-26` */
  readonly since: string;
  /** What was found, as it was published; empty on the white list. */
  readonly because: readonly string[];
}

/** The white and the black list of one regulation. */
export interface PublicListsView extends SiteView {
  readonly title: string;
  readonly summary: string;
  readonly document: { readonly number: string; readonly clause: string };
  readonly publisher: string;
  readonly white: { readonly consequence: string; readonly places: readonly ListedPlaceView[] };
  readonly black: { readonly consequence: string; readonly places: readonly ListedPlaceView[] };
  /** Address of the same as JSON. */
  readonly data: string;
}
