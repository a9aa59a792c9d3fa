import { HttpClient, HttpEventType, HttpResponse } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { type AttachedFile, type AttachedKind, ENDPOINTS, pathOf, UPLOAD_TYPE } from '@feelori/contracts';
import { filter, fromEvent, lastValueFrom, map, takeUntil, tap } from 'rxjs';

/** A file on its way to the server. */
export interface FileToUpload {
  conversationId: string;
  kind: AttachedKind;
  type: string;
  name: string;
  blob: Blob;
}

/** Hands files for replies to the server, telling how far they are. */
@Injectable({ providedIn: 'root' })
export class FileUploads {
  private readonly http = inject(HttpClient);

  /** Rejects like any request does; and with rxjs' EmptyError when its caller gave it up. */
  upload(
    { conversationId, kind, type, name, blob }: FileToUpload,
    { signal, progress }: { signal: AbortSignal; progress: (part: number) => void },
  ): Promise<AttachedFile> {
    const path = pathOf(ENDPOINTS.addAttachment.path, { id: conversationId });
    const events = this.http.post<AttachedFile>(path, blob, {
      params: { kind, type, name },
      headers: { 'Content-Type': UPLOAD_TYPE },
      observe: 'events',
      reportUploadProgress: true,
    });
    return lastValueFrom(
      events.pipe(
        takeUntil(fromEvent(signal, 'abort')),
        tap((event) => {
          if (event.type === HttpEventType.UploadProgress) {
            progress(event.loaded / (event.total ?? blob.size));
          }
        }),
        filter((event): event is HttpResponse<AttachedFile> => event instanceof HttpResponse),
        map(({ body }) => body as AttachedFile),
      ),
    );
  }
}
