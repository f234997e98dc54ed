package io.smm.example.publisher.http;

/** What an operator needs. */
final class OperatorPage {

    private final Desk desk;

    OperatorPage(Desk desk) {
        this.desk = desk;
    }

    Answer show() {
        return Answer.page(Answer.OK, "<!doctype html><title>" + desk.node() + "</title>");
    }
}
