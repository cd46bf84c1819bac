/** Values that Traccar keeps with an object and does not look at, but for those that it knows, such as `speedLimit`. */
export type Attributes = Readonly<Record<string, unknown>>;

/** It has more fields than are named here. They go back as they came when an object is changed, since a PUT sets all of them. */
export interface TraccarObject {
  readonly id: number;
  readonly attributes?: Attributes | null;
}

export interface TraccarDevice extends TraccarObject {
  readonly name: string;
  readonly uniqueId: string;
  readonly status?: string | null;
  readonly lastUpdate?: string | null;
  readonly category?: string | null;
}

export interface TraccarPosition extends TraccarObject {
  readonly deviceId: number;
  /** When the device was there; `deviceTime` is when it said so, `serverTime` when Traccar heard it. */
  readonly fixTime: string;
  readonly serverTime: string;
  readonly valid: boolean;
  readonly latitude: number;
  readonly longitude: number;
  readonly altitude?: number | null;
  /** In knots. */
  readonly speed?: number | null;
  readonly course?: number | null;
  /** 0 where the device does not tell. */
  readonly accuracy?: number | null;
  readonly address?: string | null;
  readonly geofenceIds?: readonly number[] | null;
}

export interface TraccarGeofence extends TraccarObject {
  readonly name: string;
  /** Well-known text, but latitude first. */
  readonly area: string;
}

export interface TraccarNotification extends TraccarObject {
  readonly type: string;
  readonly description?: string | null;
}
