import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { DeskError } from '../api/request.ts';
import { dutiesChanged, sendCommand } from './api.ts';
import { ConflictDialog, isDutyConflict } from './conflict-dialog.tsx';
import type { CommandName, DutyConflict, DutyDetail } from './shapes.ts';

interface Attempt {
  readonly duty: { readonly id: number; readonly version: number; readonly title: string };
  readonly name: CommandName;
  readonly body: object;
  /** What this does in words, line by line: shown where somebody else was first. */
  readonly words: readonly string[];
  readonly onDone?: (duty: DutyDetail) => void;
}

export interface Commands {
  readonly run: (attempt: Attempt) => void;
  readonly pending: boolean;
  /** What was refused; null while a conflict asks. */
  readonly error: Error | null;
  readonly reset: () => void;
  /** Stands somewhere on the page: asks where somebody else was first. */
  readonly dialog: ReactNode;
}

/** Sends commands to tasks; of two people the second sees what the first did, and chooses. */
export function useCommands(): Commands {
  const client = useQueryClient();
  const [clash, setClash] = useState<{ readonly attempt: Attempt; readonly conflict: DutyConflict } | null>(
    null,
  );
  const send = useMutation({
    mutationFn: ({ duty, name, body }: Attempt) =>
      sendCommand(duty.id, name, { ...body, seen: duty.version }),
    onSuccess: async (changed, attempt) => {
      setClash(null);
      attempt.onDone?.(changed);
      await dutiesChanged(client, changed);
    },
    onError: (error, attempt) => {
      if (error instanceof DeskError && error.status === 409 && isDutyConflict(error.conflict)) {
        setClash({ attempt, conflict: error.conflict });
      }
    },
  });
  const clashed = send.error instanceof DeskError && isDutyConflict(send.error.conflict);
  return {
    run: (attempt) => send.mutate(attempt),
    pending: send.isPending,
    error: clashed || clash !== null ? null : send.error,
    reset: () => send.reset(),
    dialog:
      clash === null ? null : (
        <ConflictDialog
          title={clash.attempt.duty.title}
          conflict={clash.conflict}
          mine={clash.attempt.words}
          sending={send.isPending}
          error={clashed ? null : send.error}
          onKeepMine={() =>
            send.mutate({
              ...clash.attempt,
              duty: { ...clash.attempt.duty, version: clash.conflict.version },
            })
          }
          onTakeTheirs={() => {
            setClash(null);
            send.reset();
            void dutiesChanged(client);
          }}
        />
      ),
  };
}
