import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getJson, sendJson } from '../api/request.ts';

export type RobotKind =
  | 'digest'
  | 'remind'
  | 'urge'
  | 'supervise'
  | 'circulate'
  | 'interview'
  | 'criticise'
  | 'letter'
  | 'duty';

export interface Robot {
  readonly id: number;
  readonly name: string;
  readonly format: 'wecom' | 'dingtalk';
  readonly host: string;
  readonly signed: boolean;
  readonly enabled: boolean;
  readonly carries: readonly RobotKind[];
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly sentAt: string | null;
  /** Why the last post was not taken; null where it was. */
  readonly problem: string | null;
  readonly waiting: number;
}

const key = ['robots'] as const;

export const useRobots = () =>
  useQuery({
    queryKey: key,
    queryFn: ({ signal }) => getJson<readonly Robot[]>('/settings/robots', signal),
  });

/** Adds a robot, or changes the one with this id. */
export function useRobotChange() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, body }: { readonly id: number | null; readonly body: object }) =>
      id === null
        ? sendJson<readonly Robot[]>('POST', '/settings/robots', body)
        : sendJson<readonly Robot[]>('PATCH', `/settings/robots/${id}`, body),
    onSuccess: (robots) => client.setQueryData(key, robots),
  });
}

export const useRobotTest = () =>
  useMutation({
    mutationFn: (robot: Robot) =>
      sendJson<{ readonly outcome: string; readonly detail: string }>(
        'POST',
        `/settings/robots/${robot.id}/test`,
        {},
      ),
  });
