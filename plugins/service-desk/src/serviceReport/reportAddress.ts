import type { ReportScope } from '@firstline/plugin-service-desk-common';
import { DateTime } from 'luxon';

/** Of what reports are asked for: a system, all a group owns, or with neither the whole desk. */
export interface ScopeFilter {
  system?: string;
  owner?: string;
}

/** Reads the scope from the address; a system goes before an owner. */
export function scopeIn(params: URLSearchParams): ScopeFilter {
  const system = params.get('system')?.toLocaleLowerCase('en-US');
  const owner = params.get('owner')?.toLocaleLowerCase('en-US');
  if (system?.startsWith('system:')) return { system };
  return owner?.startsWith('group:') ? { owner } : {};
}

/** A scope as requests and addresses have it. */
export function filterOf(scope: ReportScope): ScopeFilter {
  if (scope.kind === 'system') return { system: scope.ref };
  return scope.kind === 'owner' ? { owner: scope.ref } : {};
}

/** `?system=…`, `?owner=…&id=…`, or nothing. */
export function reportQuery(scope: ScopeFilter, id?: string): string {
  const params = new URLSearchParams();
  if (scope.system) params.set('system', scope.system);
  if (scope.owner) params.set('owner', scope.owner);
  if (id) params.set('id', id);
  const text = params.toString();
  return text && `?${text}`;
}

/** True for `2026-10`. */
export function isMonth(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

/** "October 2026", in the language. */
export function monthText(month: string, language: string): string {
  return new Intl.DateTimeFormat(language, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01`));
}

/** The months a report can be made of, the last whole one first; the one that runs comes last. */
export function monthsToReport(now: DateTime, count: number): string[] {
  const months = Array.from({ length: count }, (_, i) =>
    now
      .startOf('month')
      .minus({ months: i + 1 })
      .toFormat('yyyy-MM'),
  );
  return [...months, now.toFormat('yyyy-MM')];
}
