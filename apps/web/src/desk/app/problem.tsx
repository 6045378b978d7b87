import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { DeskError } from '../api/request.ts';

/** What went wrong and what to do, in the server's words; nothing where nothing went wrong. */
export function Problem(props: { readonly error: Error | null; readonly action?: ReactNode }) {
  if (props.error === null) return null;
  const known = props.error instanceof DeskError ? props.error : null;
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
