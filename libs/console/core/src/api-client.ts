import { HttpClient, type HttpResourceRef, httpResource } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { type Endpoint, pathOf } from '@feelori/contracts';
import { firstValueFrom } from 'rxjs';

/** What fills an endpoint: `:name` parts of its path, its query, its body. */
export interface Call {
  path?: Record<string, string>;
  query?: Record<string, string | number>;
  body?: object;
  /** After so long without an answer it counts as not answered (status 0). */
  timeoutMs?: number;
  /** The request goes on when the page is left; its body is small. */
  keepalive?: boolean;
}

/** The admin API, typed by the endpoint table that both sides share. */
@Injectable({ providedIn: 'root' })
export class ApiClient {
  private readonly http = inject(HttpClient);

  /** A resource that follows the signals read in `call`; nothing is asked while `call` gives undefined. */
  get<Answer>(
    endpoint: Endpoint<Answer>,
    call: () => Call | undefined = () => ({}),
  ): HttpResourceRef<Answer | undefined> {
    return httpResource<Answer>(() => {
      const filled = call();
      return filled && { url: pathOf(endpoint.path, filled.path), params: filled.query ?? {} };
    });
  }

  /** A file as it is given out; rejects like `send`, without the server's words. */
  file(endpoint: Endpoint<unknown>, call: Pick<Call, 'path' | 'query'>): Promise<Blob> {
    const options = { params: call.query ?? {}, responseType: 'blob' } as const;
    return firstValueFrom(this.http.get(pathOf(endpoint.path, call.path), options));
  }

  /** One request; rejects with HttpErrorResponse, which `failureOf` puts in words. */
  send<Answer>(endpoint: Endpoint<Answer>, call: Call = {}): Promise<Answer> {
    const request = this.http.request<Answer>(endpoint.method, pathOf(endpoint.path, call.path), {
      params: call.query ?? {},
      ...(call.body && { body: call.body }),
      ...(call.timeoutMs !== undefined && { timeout: call.timeoutMs }),
      ...(call.keepalive && { keepalive: true }),
    });
    return firstValueFrom(request);
  }
}
