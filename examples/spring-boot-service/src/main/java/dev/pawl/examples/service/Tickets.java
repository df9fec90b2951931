package dev.pawl.examples.service;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** All tickets. */
interface Tickets extends JpaRepository<Ticket, Long> {

    List<Ticket> findByPriorityOrderById(String priority);
}
