import { HttpClient } from '@angular/common/http';
import { DOCUMENT, inject, Injectable } from '@angular/core';
import { ENDPOINTS, pathOf } from '@feelori/contracts';
import { firstValueFrom } from 'rxjs';

/** Corrected answers, and conversations as they were, as a file for the evaluation. */
@Injectable({ providedIn: 'root' })
export class GoldenFile {
  private readonly http = inject(HttpClient);
  private readonly document = inject(DOCUMENT);

  /** Of one answer, or of all; rejects with HttpErrorResponse, its body a text. */
  async save(answerId?: string): Promise<void> {
    const params = answerId === undefined ? {} : { answer: answerId };
    const url = pathOf(ENDPOINTS.goldenConversations.path);
    const text = await firstValueFrom(this.http.get(url, { params, responseType: 'text' }));
    const address = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }));
    const link = this.document.createElement('a');
    link.href = address;
    link.download = answerId === undefined ? 'corrected-answers.yaml' : 'conversation.yaml';
    link.click();
    URL.revokeObjectURL(address);
  }
}
