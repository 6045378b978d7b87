import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { getJson } from '../api/request.ts';
import { type BoardFilter, boardQuery } from './filter.ts';
import type { Board, BoardTask, BurnDay, DueDay } from './shapes.ts';

const boardOptions = <T>(path: string, filter: BoardFilter, more: Record<string, string> = {}) =>
  queryOptions({
    queryKey: ['board', path, filter, more],
    queryFn: ({ signal }) => getJson<T>(`/board${path}?${boardQuery(filter, more)}`, signal),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });

export const useBoard = (filter: BoardFilter) => useQuery(boardOptions<Board>('', filter));
export const useUrgent = (filter: BoardFilter) =>
  useQuery(boardOptions<readonly BoardTask[]>('/tasks', filter, { choice: 'urgent', limit: '8' }));
export const useGanttTasks = (filter: BoardFilter) =>
  useQuery(boardOptions<readonly BoardTask[]>('/tasks', filter, { choice: 'open', limit: '120' }));
export const useDueDays = (filter: BoardFilter) => useQuery(boardOptions<readonly DueDay[]>('/days', filter));
export const useBurnDown = (filter: BoardFilter & { readonly from: string; readonly to: string }) =>
  useQuery(boardOptions<readonly BurnDay[]>('/burn-down', filter));
