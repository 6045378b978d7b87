import type { GeneratedAlways } from 'kysely';
import type { Defaulted, GeneratedStamp, Json, Optional } from '../database/column.ts';
import type { NoticeKind, RobotKind } from './kind.ts';

export interface NoticeTables {
  notice: NoticeTable;
  notice_preference: NoticePreferenceTable;
  outbox: OutboxTable;
  outbox_attempt: OutboxAttemptTable;
  webhook: WebhookTable;
  setting: SettingTable;
}

/** What somebody is told on the desk. `key` is what they are told only once by. */
interface NoticeTable {
  id: GeneratedAlways<number>;
  account_id: number;
  key: string;
  kind: NoticeKind;
  title: string;
  body: Defaulted<string>;
  /** Where on the desk it leads: `/duties/12`. */
  href: Defaulted<string>;
  duty_id: Optional<number>;
  letter_id: Optional<number>;
  at: GeneratedStamp;
  read_at: Optional<string>;
  /** The mail that carries it, alone or in a digest; null where none does, or where that one may not have arrived. */
  outbox_id: Optional<number>;
}

/** `each`: a mail for each notice; `digest`: one mail a day. */
type MailMode = 'each' | 'digest' | 'none';

interface NoticePreferenceTable {
  account_id: number;
  /** Empty: no mail. */
  mail: Defaulted<string>;
  mode: Defaulted<MailMode>;
  /** Full hours, Beijing time: from 22 to 8 is over midnight. */
  quiet_from: Optional<number>;
  quiet_to: Optional<number>;
  updated_at: GeneratedStamp;
}

/**
 * Something that leaves the house, written in the transaction of what it tells. `uncertain`: it was being handed over
 * when the program or the line broke; whether it arrived nobody knows, and it is not sent twice.
 */
type OutboxState = 'waiting' | 'sent' | 'refused' | 'uncertain';

interface OutboxTable {
  id: GeneratedAlways<number>;
  key: string;
  channel: 'mail' | 'webhook';
  account_id: Optional<number>;
  webhook_id: Optional<number>;
  /** Mail address at the time of writing; empty for webhooks. */
  address: Defaulted<string>;
  subject: string;
  body: string;
  state: Defaulted<OutboxState>;
  not_before: GeneratedStamp;
  attempts: Defaulted<number>;
  problem: Defaulted<string>;
  sent_at: Optional<string>;
  created_at: GeneratedStamp;
}

/** Written before the receiver is spoken to; without an outcome while, or since, it was being handed over. */
interface OutboxAttemptTable {
  outbox_id: number;
  ordinal: number;
  at: GeneratedStamp;
  outcome: Optional<'accepted' | 'refused' | 'failed' | 'uncertain'>;
  detail: Defaulted<string>;
}

interface WebhookTable {
  id: GeneratedAlways<number>;
  name: string;
  format: 'wecom' | 'dingtalk';
  /** Sealed (`seal.ts`): it holds the key of the robot. */
  address: string;
  /** Sealed; empty where none. */
  secret: Defaulted<string>;
  unit_id: Optional<string>;
  carries: Defaulted<readonly RobotKind[]>;
  enabled: Defaulted<boolean>;
  created_at: GeneratedStamp;
}

/** Settings of the instance, by name. */
interface SettingTable {
  name: string;
  value: Json<object>;
  version: Defaulted<number>;
  updated_at: GeneratedStamp;
}
