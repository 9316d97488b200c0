/** From one row of lanes to the next, in the coordinates of the positions. */
export const LANE_ROW = 20
