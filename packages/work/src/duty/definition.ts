import type { Due } from '@zhengling/calendar';
import type { DutyPart, ReportTemplate } from './event.ts';

/** A duty of a regulation that the compiler does not read from the text, or that needs more than the text says. */
export interface DutyDefinition {
  /** Stable within the regulation: `monthly-report`. */
  readonly id: string;
  /** 发文字号 */
  readonly document: string;
  /** As `ClauseAccount.clause`: `第五条`, `通知 一`, `附件2`. */
  readonly clause: string;
  /** In our own words, what is to be done. */
  readonly title: string;
  /** As printed; the register finds them by name. */
  readonly units: Partial<Record<DutyPart, readonly string[]>>;
  readonly due: Due | null;
  readonly report?: ReportTemplate;
}
