import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { ENDPOINTS, pathOf } from '@feelori/contracts';
import { failureOf } from '@feelori/console/core';
import { firstValueFrom } from 'rxjs';

const GONE = 'This file is not kept here any more.';

/** Fetches files of conversations, signed as the person: an address alone would not be let in. */
@Injectable({ providedIn: 'root' })
export class MediaSource {
  private readonly http = inject(HttpClient);

  /** The bytes; rejects with HttpErrorResponse, which `mediaFailure` puts in words. */
  load(id: string): Promise<Blob> {
    return firstValueFrom(this.http.get(pathOf(ENDPOINTS.medium.path, { id }), { responseType: 'blob' }));
  }
}

/** Why a file did not come. */
export function mediaFailure(error: unknown): string {
  if (error instanceof HttpErrorResponse && error.status === 404) return GONE;
  return failureOf(error).text;
}
