/** LiveKit's answers by Twirp: every field is there, whole numbers of 64 bits are strings, and enums are names. Only what is read here. */
export interface LiveKitRoom {
  readonly name: string;
}

export interface LiveKitParticipant {
  readonly sid: string;
  readonly identity: string;
  readonly name: string;
  readonly state: string;
  /** In seconds. */
  readonly joined_at: string;
  /** In milliseconds. Older servers leave it out, or say 0. */
  readonly joined_at_ms?: string;
  readonly kind?: string;
  readonly permission?: { readonly hidden?: boolean };
}

/**
 * What LiveKit tells by itself: protobuf's JSON with its own names, in which whole numbers of 64 bits are strings, and fields that are
 * empty or 0 are not there. Only what is read here.
 */
export interface LiveKitEvent {
  readonly event?: string;
  /** In seconds. */
  readonly createdAt?: string;
  readonly room?: { readonly sid?: string; readonly name?: string };
  readonly participant?: Pick<LiveKitParticipant, 'kind' | 'permission'> & {
    readonly sid?: string;
    /** In seconds. */
    readonly joinedAt?: string;
  };
  readonly egressInfo?: {
    readonly egressId?: string;
    readonly roomName?: string;
    readonly status?: string;
    /** In nanoseconds, as all times and durations here. */
    readonly endedAt?: string;
    readonly fileResults?: readonly { readonly duration?: string }[];
  };
}

export interface LiveKitEgress {
  readonly egress_id: string;
  readonly status: string;
  /** In nanoseconds, as durations. */
  readonly ended_at?: string;
  readonly file_results?: readonly { readonly location: string; readonly duration?: string }[];
}
