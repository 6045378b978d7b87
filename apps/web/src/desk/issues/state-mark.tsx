import type { IssueState } from '../api/shapes.ts';
import { stateNames } from './filter.ts';

export function StateMark({ state }: { readonly state: IssueState }) {
  return <span className={`lamp ${state}`}>{stateNames[state]}</span>;
}
