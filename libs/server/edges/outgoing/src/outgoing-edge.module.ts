import { Module } from '@nestjs/common';
import { OutgoingPost } from './outgoing-post';

/** Calls of other systems whose addresses people of the shop typed. */
@Module({ providers: [OutgoingPost], exports: [OutgoingPost] })
export class OutgoingEdgeModule {}
