import { Alert, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import { DeskError } from '../api/request.ts';

/** What went wrong and what to do, in the server's words; nothing where nothing went wrong. */
export function Problem(props: {
  readonly error: Error | null;
  readonly action?: ReactNode;
  /** Names of the inputs below: what is wrong with one of them is said beside it (`showAtField`). */
  readonly fields?: readonly string[];
}) {
  if (props.error === null) return null;
  const known = props.error instanceof DeskError ? props.error : null;
  if (known !== null && known.field !== null && props.fields?.includes(known.field)) return null;
  return (
    <Alert
      role="alert"
      type="error"
      showIcon
      className="problem"
      title={known?.message ?? '出错了，这一步没有完成。'}
      description={known?.hint ?? '请再试一次。'}
      action={props.action}
    />
  );
}

/** Puts a refusal beside the input it is about, and goes there. */
export function showAtField(form: FormInstance, error: Error, fields: readonly string[]): void {
  if (!(error instanceof DeskError) || error.field === null || !fields.includes(error.field)) return;
  form.setFields([{ name: error.field, errors: [`${error.message}${error.hint}`] }]);
  form.scrollToField(error.field, { focus: true });
}
