export { type PostReading, readPosts } from './posts.ts';
export { type AppointmentReading, readAppointments } from './read-appointments.ts';
