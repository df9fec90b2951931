package dev.pawl.examples.service;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tickets over HTTP. */
@RestController
@RequestMapping("/tickets")
class TicketController {

    private final Tickets tickets;

    TicketController(Tickets tickets) {
        this.tickets = tickets;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    OpenTicket open(@RequestBody NewTicket ticket) {
        return OpenTicket.of(tickets.save(new Ticket(ticket.subject(), ticket.priority())));
    }

    @GetMapping
    List<OpenTicket> list(@RequestParam String priority) {
        return tickets.findByPriorityOrderById(priority).stream()
                .map(OpenTicket::of)
                .toList();
    }

    record NewTicket(String subject, String priority) {}

    record OpenTicket(long id, String subject, String priority) {

        static OpenTicket of(Ticket ticket) {
            return new OpenTicket(ticket.id(), ticket.subject(), ticket.priority());
        }
    }
}
