package dev.pawl.examples.service;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What somebody wants. Hibernate compares it with the table when the service starts ({@code ddl-auto: validate}). */
@Entity
@Table(name = "tickets")
class Ticket {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "text")
    private String subject;

    @Column(columnDefinition = "text")
    private String priority;

    protected Ticket() {}

    Ticket(String subject, String priority) {
        this.subject = subject;
        this.priority = priority;
    }

    Long id() {
        return id;
    }

    String subject() {
        return subject;
    }

    String priority() {
        return priority;
    }
}
